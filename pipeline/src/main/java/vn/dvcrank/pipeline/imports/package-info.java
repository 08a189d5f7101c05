/** Files that people hand in: recognised, archived, read and sealed. */
@NullMarked
package vn.dvcrank.pipeline.imports;

import org.jspecify.annotations.NullMarked;

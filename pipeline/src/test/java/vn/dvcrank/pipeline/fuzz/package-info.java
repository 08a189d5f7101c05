/** Every reader, given bytes that nobody would write. */
@NullMarked
package vn.dvcrank.pipeline.fuzz;

import org.jspecify.annotations.NullMarked;

/** Who may look at what is written. */
@NullMarked
package vn.dvcrank.pipeline.disk;

import org.jspecify.annotations.NullMarked;

/** From snapshots to ranking files, atomically. */
@NullMarked
package vn.dvcrank.pipeline.publish;

import org.jspecify.annotations.NullMarked;

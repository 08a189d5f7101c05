/** A copy of a data directory that can take its place, made while others write. */
@NullMarked
package vn.dvcrank.pipeline.backup;

import org.jspecify.annotations.NullMarked;

/** One unit, line by line: what it scored, what it lost, and the bytes that say so. */
@NullMarked
package vn.dvcrank.pipeline.explain;

import org.jspecify.annotations.NullMarked;

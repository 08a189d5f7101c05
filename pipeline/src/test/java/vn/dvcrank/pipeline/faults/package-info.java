/** What can go wrong on the way to the disk, made to go wrong: for tests. */
@NullMarked
package vn.dvcrank.pipeline.faults;

import org.jspecify.annotations.NullMarked;

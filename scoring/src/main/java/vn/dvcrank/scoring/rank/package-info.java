/** Places within a peer group, and how they moved. */
@NullMarked
package vn.dvcrank.scoring.rank;

import org.jspecify.annotations.NullMarked;

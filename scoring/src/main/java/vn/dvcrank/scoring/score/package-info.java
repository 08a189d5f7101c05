/** One unit's score: cells, their recomputation, total, class, and why a unit is left out. */
@NullMarked
package vn.dvcrank.scoring.score;

import org.jspecify.annotations.NullMarked;

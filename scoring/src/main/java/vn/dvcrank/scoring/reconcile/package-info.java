/** What a province's own system counts, beside what the portal counts of it. */
@NullMarked
package vn.dvcrank.scoring.reconcile;

import org.jspecify.annotations.NullMarked;

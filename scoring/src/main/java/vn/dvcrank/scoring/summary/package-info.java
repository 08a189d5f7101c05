/** What a ranking comes to, computed: classes, movers, groups, spread, units near a bound. */
@NullMarked
package vn.dvcrank.scoring.summary;

import org.jspecify.annotations.NullMarked;

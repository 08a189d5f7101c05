/** Index sets as data: groups, indicators, caps, rules, classes; loaded from YAML and checked. */
@NullMarked
package vn.dvcrank.scoring.index;

import org.jspecify.annotations.NullMarked;

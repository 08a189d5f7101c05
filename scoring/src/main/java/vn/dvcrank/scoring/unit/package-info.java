/** Who is measured: units, their kinds, peer groups and the scopes they are ranked in. */
@NullMarked
package vn.dvcrank.scoring.unit;

import org.jspecify.annotations.NullMarked;

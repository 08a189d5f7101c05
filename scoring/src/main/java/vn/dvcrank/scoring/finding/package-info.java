/** What was noticed about data, as codes that documentation and tests know. */
@NullMarked
package vn.dvcrank.scoring.finding;

import org.jspecify.annotations.NullMarked;

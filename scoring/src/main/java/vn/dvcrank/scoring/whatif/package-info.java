/** What would follow if a unit scored otherwise, and the nearest ways to the next class. */
@NullMarked
package vn.dvcrank.scoring.whatif;

import org.jspecify.annotations.NullMarked;

/** What texts from outside must be before anybody sees them. */
@NullMarked
package vn.dvcrank.scoring.text;

import org.jspecify.annotations.NullMarked;

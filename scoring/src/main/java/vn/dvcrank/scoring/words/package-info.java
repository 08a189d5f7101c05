/** Words and figures as official Vietnamese documents write them. */
@NullMarked
package vn.dvcrank.scoring.words;

import org.jspecify.annotations.NullMarked;

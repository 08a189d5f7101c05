/** A scope's rankings as a short message that a person would forward. */
@NullMarked
package vn.dvcrank.scoring.brief;

import org.jspecify.annotations.NullMarked;

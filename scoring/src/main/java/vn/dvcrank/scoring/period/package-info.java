/** What is measured when: years, halves, quarters and months. */
@NullMarked
package vn.dvcrank.scoring.period;

import org.jspecify.annotations.NullMarked;

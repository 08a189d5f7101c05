/** A scope's rankings as a workbook in the layout of annexes, made to be read and printed. */
@NullMarked
package vn.dvcrank.scoring.workbook;

import org.jspecify.annotations.NullMarked;

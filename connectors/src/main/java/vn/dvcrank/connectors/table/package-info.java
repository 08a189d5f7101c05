/** Tables in files, whatever program wrote them: rows of plain text, one after the other. */
@NullMarked
package vn.dvcrank.connectors.table;

import org.jspecify.annotations.NullMarked;

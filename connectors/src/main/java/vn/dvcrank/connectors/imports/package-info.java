/** Files that people hand in: what they are recognised as, and what they say. */
@NullMarked
package vn.dvcrank.connectors.imports;

import org.jspecify.annotations.NullMarked;

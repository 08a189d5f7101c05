/**
 * Published tables and claims, held against what follows from their own figures; and one capture
 * against another.
 */
@NullMarked
package vn.dvcrank.scoring.audit;

import org.jspecify.annotations.NullMarked;

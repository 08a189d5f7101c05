/** Dossiers of a province's own system, and what is counted of them. */
@NullMarked
package vn.dvcrank.scoring.dossier;

import org.jspecify.annotations.NullMarked;

/** Published reports: their annex tables and what their text claims, from text or PDF. */
@NullMarked
package vn.dvcrank.connectors.reports;

import org.jspecify.annotations.NullMarked;

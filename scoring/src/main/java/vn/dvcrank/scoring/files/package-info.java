/** The published files of a ranking: CSV, JSON, XLSX, manifest and catalog. */
@NullMarked
package vn.dvcrank.scoring.files;

import org.jspecify.annotations.NullMarked;

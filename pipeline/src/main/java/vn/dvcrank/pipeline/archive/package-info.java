/** The bytes that sources answered, kept as WARC and found again by digest. */
@NullMarked
package vn.dvcrank.pipeline.archive;

import org.jspecify.annotations.NullMarked;

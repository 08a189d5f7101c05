package vn.dvcrank.pipeline.archive;

/**
 * A response record found in a WARC file.
 *
 * @param sha256 of its body, taken from the bytes
 * @param bytes length of the body
 * @param offset where its gzip member begins
 * @param recordId its WARC-Record-ID
 */
record ArchivedRecord(String sha256, long bytes, long offset, String recordId) {}

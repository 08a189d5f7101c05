package vn.dvcrank.pipeline.archive;

/**
 * A response record in a WARC file, and the stretch of the file that was written with it: the
 * file's first record when it is the first, the response, and the request.
 *
 * @param sha256 of the response's body
 * @param bytes length of the body
 * @param offset where the response's gzip member begins
 * @param recordId WARC-Record-ID of the response
 * @param stretch what was written with it
 */
record ArchivedRecord(String sha256, long bytes, long offset, String recordId, Stretch stretch) {

  /**
   * Bytes of a file.
   *
   * @param offset of the first
   * @param bytes how many
   * @param sha256 of them
   */
  record Stretch(long offset, long bytes, String sha256) {}
}

package vn.dvcrank.pipeline.archive;

/**
 * Where an answer's body lies in the archive.
 *
 * @param id row of the database's {@code answer}
 * @param sha256 of the body, lower-case hex
 * @param bytes length of the body
 * @param file below the data directory's {@code archive/}
 * @param offset where the response record's gzip member begins
 * @param recordId WARC-Record-ID of the response record
 */
public record ArchivedAnswer(
    long id, String sha256, long bytes, String file, long offset, String recordId) {}

package vn.dvcrank.scoring.files;

/**
 * Where an answer's bytes are kept.
 *
 * @param file name of the archive file (WARC, ISO 28500)
 * @param offset where its record begins, in bytes
 * @param recordId the record's id in the archive file
 */
public record ArchiveRef(String file, long offset, String recordId) {}

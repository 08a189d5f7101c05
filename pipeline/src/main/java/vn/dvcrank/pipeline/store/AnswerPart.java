package vn.dvcrank.pipeline.store;

/**
 * One archived answer's place in a capture.
 *
 * @param part what it answers ({@code service-results}, {@code CKMB})
 * @param page from 1
 * @param answerId row of the database's {@code answer}
 * @param sha256 digest of the body
 */
public record AnswerPart(String part, int page, long answerId, String sha256) {}

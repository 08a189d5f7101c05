package vn.dvcrank.connectors.portal;

/**
 * A file that came; it lies where it was asked to.
 *
 * @param request what was asked
 * @param status 200 or 201
 * @param bytes its length, decoded
 */
public record Download(PortalRequest request, int status, long bytes) {}

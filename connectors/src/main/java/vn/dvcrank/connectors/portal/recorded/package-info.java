/**
 * Recorded nights, answered without a network through the real {@link
 * vn.dvcrank.connectors.portal.PortalClient}.
 *
 * <p>The directory of one night holds {@code night.yaml} ({@code at}, {@code captures}, {@code
 * provenance}) and for each answer, in {@code <scope>/<period>/}, two files: {@code
 * <name>.request.json} (method, path, body, status, and whether it is real or made) and {@code
 * <name>.answer.json} with the exact bytes of the body.
 */
@NullMarked
package vn.dvcrank.connectors.portal.recorded;

import org.jspecify.annotations.NullMarked;

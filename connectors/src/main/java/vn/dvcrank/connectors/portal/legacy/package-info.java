/**
 * The legacy contract of the portal, {@code POST /jsp/rest.jsp} (2022 to early 2026): requests,
 * drift of answers, their reading, and answers that somebody has kept as a file. What a row looks
 * like is data, in {@code legacy-contract.yaml}.
 */
@NullMarked
package vn.dvcrank.connectors.portal.legacy;

import org.jspecify.annotations.NullMarked;

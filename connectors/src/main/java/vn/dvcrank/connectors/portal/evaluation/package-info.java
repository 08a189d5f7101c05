/**
 * The 2026 contract of the portal, {@code POST /api/v1/reporting/evaluation/…}: requests, drift of
 * answers, and their reading. What its answers look like is data, in {@code
 * evaluation-contract.yaml}.
 */
@NullMarked
package vn.dvcrank.connectors.portal.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * What the contracts of the portal share in reading answers: strict JSON, exact figures, shapes as
 * reviewed data, and what is noticed on the way.
 */
@NullMarked
package vn.dvcrank.connectors.portal.answer;

import org.jspecify.annotations.NullMarked;

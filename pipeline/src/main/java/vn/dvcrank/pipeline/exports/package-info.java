/** Exports of provinces' own systems: taken in, stored, counted, scored. */
@NullMarked
package vn.dvcrank.pipeline.exports;

import org.jspecify.annotations.NullMarked;

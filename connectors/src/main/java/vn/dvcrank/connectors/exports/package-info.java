/** Exports of provinces' own systems: layouts as data, and what their rows say. */
@NullMarked
package vn.dvcrank.connectors.exports;

import org.jspecify.annotations.NullMarked;

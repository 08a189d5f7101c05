/**
 * Index pages of the portal that somebody has saved, or a web archive has kept. What they look like
 * is data, in {@code page-layout.yaml}.
 */
@NullMarked
package vn.dvcrank.connectors.portal.page;

import org.jspecify.annotations.NullMarked;

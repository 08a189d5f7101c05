/** Where provinces' own systems give their exports away: an address, or a folder. */
@NullMarked
package vn.dvcrank.connectors.fetch;

import org.jspecify.annotations.NullMarked;

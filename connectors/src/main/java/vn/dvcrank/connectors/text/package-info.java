/** Vietnamese names and numbers, as documents write them. */
@NullMarked
package vn.dvcrank.connectors.text;

import org.jspecify.annotations.NullMarked;

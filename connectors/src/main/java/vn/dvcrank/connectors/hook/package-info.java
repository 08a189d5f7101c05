/** Telling another program's address that something happened. */
@NullMarked
package vn.dvcrank.connectors.hook;

import org.jspecify.annotations.NullMarked;

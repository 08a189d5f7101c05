/**
 * The national portal: how it is asked (manners, sessions, typed failures) and what a contract of
 * its answers offers.
 */
@NullMarked
package vn.dvcrank.connectors.portal;

import org.jspecify.annotations.NullMarked;

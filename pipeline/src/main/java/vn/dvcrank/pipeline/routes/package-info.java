/** Camel routes: the flow of a pass; beans elsewhere hold the logic. */
@NullMarked
package vn.dvcrank.pipeline.routes;

import org.jspecify.annotations.NullMarked;

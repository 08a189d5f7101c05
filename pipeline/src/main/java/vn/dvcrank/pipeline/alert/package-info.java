/** Calling somebody when a night failed, once. */
@NullMarked
package vn.dvcrank.pipeline.alert;

import org.jspecify.annotations.NullMarked;

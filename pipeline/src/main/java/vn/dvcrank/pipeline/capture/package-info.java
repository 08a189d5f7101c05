/** What is due tonight, fetching it, and the gate that it must pass. */
@NullMarked
package vn.dvcrank.pipeline.capture;

import org.jspecify.annotations.NullMarked;

/** Short messages: what they are of, and who is sent them after a pass. */
@NullMarked
package vn.dvcrank.pipeline.brief;

import org.jspecify.annotations.NullMarked;

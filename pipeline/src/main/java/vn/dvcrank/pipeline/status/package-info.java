/** What happened, what is missing, and what comes next. */
@NullMarked
package vn.dvcrank.pipeline.status;

import org.jspecify.annotations.NullMarked;

/** Whether archive, database and published files still agree. */
@NullMarked
package vn.dvcrank.pipeline.verify;

import org.jspecify.annotations.NullMarked;

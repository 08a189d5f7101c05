/** The application: its parts put together. */
@NullMarked
package vn.dvcrank.pipeline;

import org.jspecify.annotations.NullMarked;

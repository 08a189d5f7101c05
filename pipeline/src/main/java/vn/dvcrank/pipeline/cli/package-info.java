/** The command line. */
@NullMarked
package vn.dvcrank.pipeline.cli;

import org.jspecify.annotations.NullMarked;

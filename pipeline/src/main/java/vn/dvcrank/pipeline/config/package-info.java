/** The one configuration file and what it says. */
@NullMarked
package vn.dvcrank.pipeline.config;

import org.jspecify.annotations.NullMarked;

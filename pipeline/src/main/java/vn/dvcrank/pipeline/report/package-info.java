/** Reports as Word documents: what they say is computed, how they look is a template's. */
@NullMarked
package vn.dvcrank.pipeline.report;

import org.jspecify.annotations.NullMarked;

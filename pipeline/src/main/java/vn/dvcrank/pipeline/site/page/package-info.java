/** What the pages of the site show, and what they are called. */
@NullMarked
package vn.dvcrank.pipeline.site.page;

import org.jspecify.annotations.NullMarked;

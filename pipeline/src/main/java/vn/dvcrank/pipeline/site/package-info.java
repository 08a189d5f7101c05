/** Static pages made of what is known, written whole and put in place at once. */
@NullMarked
package vn.dvcrank.pipeline.site;

import org.jspecify.annotations.NullMarked;

/** The hot inner parts, timed by JMH apart from everything around them. */
@NullMarked
package vn.dvcrank.benchmarks;

import org.jspecify.annotations.NullMarked;

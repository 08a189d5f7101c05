/**
 * A portal that is made up and knows what it said: nights are run against it through the real
 * routes, and what the program says of each night afterwards is held against what the portal knows.
 */
@NullMarked
package vn.dvcrank.pipeline.year;

import org.jspecify.annotations.NullMarked;

/** The snapshot database: its schema, sealing snapshots and reading them whole again. */
@NullMarked
package vn.dvcrank.pipeline.store;

import org.jspecify.annotations.NullMarked;

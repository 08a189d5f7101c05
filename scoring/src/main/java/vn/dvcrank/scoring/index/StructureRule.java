package vn.dvcrank.scoring.index;

import java.util.stream.Stream;

/** Looks for one sort of fault in a document that could be read. */
@FunctionalInterface
interface StructureRule {

  Stream<IndexSetFault> faults(IndexSetDocument set);
}

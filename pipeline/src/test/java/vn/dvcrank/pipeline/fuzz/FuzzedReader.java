package vn.dvcrank.pipeline.fuzz;

/** Reads what the fuzzer makes up, as the program would. */
@FunctionalInterface
interface FuzzedReader {

  /**
   * Reads an input.
   *
   * @return all that was read, to be held against a second reading
   * @throws Exception a refusal, when it is one that the reader declares; a defect, when it is not
   */
  Object read(byte[] input) throws Exception;
}

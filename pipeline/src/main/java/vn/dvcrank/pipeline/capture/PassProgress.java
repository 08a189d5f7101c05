package vn.dvcrank.pipeline.capture;

/** Somebody watching a pass. */
public interface PassProgress {

  /** A pass begins. */
  void begin(Pass pass);

  /** A capture has come to an end, however it ended. */
  void captured(CaptureInProgress capture);

  /** The pass has come to its end. */
  void end();
}

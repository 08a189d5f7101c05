package vn.dvcrank.pipeline.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import vn.dvcrank.pipeline.archive.ArchiveCopy;

/**
 * What a copy holds, and what was written for it.
 *
 * @param folder where it is
 * @param asOf the instant whose state it is
 * @param databaseBytes of the database, which is written whole each time
 * @param archive files and bytes of the archive, and how many are new
 * @param scopes how many scopes have published rankings in it
 * @param rankingBytes of ranking files that are new
 * @param settings names of the settings' files
 * @param faults what is not whole in the data directory, so that it is not in the copy
 */
public record BackupReport(
    Path folder,
    Instant asOf,
    long databaseBytes,
    ArchiveCopy.Result archive,
    int scopes,
    long rankingBytes,
    List<String> settings,
    List<String> faults) {

  public BackupReport {
    settings = List.copyOf(settings);
    faults = List.copyOf(faults);
  }
}

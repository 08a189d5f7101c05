package vn.dvcrank.connectors.exports.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Every file of {@code fixtures/exports} but its README. */
public final class MadeExports {

  private MadeExports() {}

  /** The files by path below the folder, in order. */
  public static Map<String, byte[]> all() throws IOException {
    MadeFiles files = new MadeFiles();
    MadeWorld world = MadeWorld.ofFixtures();
    List<MadeDossier> list = world.dossiers();
    List<MadeDossier> next = NextDay.of(world);
    ListFiles.addTo(files, list, next);
    new FormFiles(list).addTo(files.files());
    new QuirkFiles(list).addTo(files);
    RefusedFiles.addTo(files, list);
    new PortalNight(list).addTo(files);
    return files.finished();
  }

  /** Writes them into the folder that is named. */
  public static void main(String[] folder) throws IOException {
    for (Map.Entry<String, byte[]> file : all().entrySet()) {
      Path path = Path.of(folder[0]).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }
}

package vn.dvcrank.pipeline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.dvcrank.pipeline.publish.DurableFiles;
import vn.dvcrank.pipeline.store.DataDirectory;

/**
 * Copies what people have written: configuration, names, layouts. No secrets are among them: tokens
 * and passwords have files of their own elsewhere.
 */
final class SettingsCopy {

  private SettingsCopy() {}

  /**
   * Makes the copy's settings the same as those of a data directory.
   *
   * @return their names
   */
  static List<String> copy(DataDirectory from, DataDirectory to) throws IOException {
    TreeSet<String> names = new TreeSet<>(names(from));
    for (String name : names) {
      byte[] bytes = Files.readAllBytes(from.root().resolve(name));
      Path target = to.root().resolve(name);
      if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), bytes)) {
        Files.createDirectories(target.getParent());
        DurableFiles.replace(target, bytes);
      }
    }
    for (String name : names(to)) {
      if (!names.contains(name)) {
        Files.delete(to.root().resolve(name));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> names(DataDirectory data) throws IOException {
    List<Path> files = new ArrayList<>(List.of(data.configuration(), data.unitAliases()));
    if (Files.isDirectory(data.layouts())) {
      try (Stream<Path> layouts = Files.list(data.layouts())) {
        layouts
            .filter(one -> Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS))
            .forEach(files::add);
      }
    }
    return files.stream()
        .filter(Files::isRegularFile)
        .map(file -> data.root().relativize(file).toString())
        .toList();
  }
}

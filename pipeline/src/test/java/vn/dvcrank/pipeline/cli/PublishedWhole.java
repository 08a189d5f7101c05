package vn.dvcrank.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.dvcrank.pipeline.archive.Sha256;
import vn.dvcrank.pipeline.publish.RankingFolder;
import vn.dvcrank.scoring.files.FileEntry;
import vn.dvcrank.scoring.files.Manifest;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.files.PeerGroupEntry;

/** Whether what a reader finds published is all of one make, whatever state the rest is in. */
final class PublishedWhole {

  private PublishedWhole() {}

  static void check(TestInstallation installation) throws IOException {
    RankingFolder folder = new RankingFolder(installation.directory().rankings());
    assertThat(folder.paths()).isNotEmpty();
    for (String path : folder.paths()) {
      Path shown = folder.root().resolve(path).toRealPath();
      byte[] manifest = Files.readAllBytes(shown.resolve(ManifestJson.FILE_NAME));
      Manifest read = ManifestJson.read(new ByteArrayInputStream(manifest));
      assertThat(read.rankings()).isNotEmpty();
      for (PeerGroupEntry ranking : read.rankings()) {
        for (FileEntry file : ranking.files()) {
          assertThat(Sha256.of(Files.readAllBytes(shown.resolve(file.name()))))
              .as("%s/%s", path, file.name())
              .isEqualTo(file.sha256());
        }
      }
    }
  }
}

package vn.dvcrank.pipeline.publish;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import vn.dvcrank.scoring.files.ManifestJson;
import vn.dvcrank.scoring.rank.Basis;

/**
 * Where in a scope's folder the rankings of a basis stand: bases are never mixed in one file, and
 * the files of two of them have the same names.
 */
enum BasisFolder {
  /** Of the portal, or of published reports where the portal says nothing: in the folder itself. */
  ITSELF(""),
  /** Of the province's own exports: in a folder beside these files. */
  LOCAL("local");

  private final String name;

  BasisFolder(String name) {
    this.name = name;
  }

  static BasisFolder of(Basis basis) {
    return switch (basis) {
      case PORTAL, PUBLISHED -> ITSELF;
      case LOCAL -> LOCAL;
    };
  }

  /** A path below the rankings, from that of the scope. */
  String below(String scopePath) {
    return this == ITSELF ? scopePath : scopePath + "/" + name;
  }

  /** The path of the scope, from one of this folder. */
  String above(String path) {
    return this == ITSELF ? path : path.substring(0, path.length() - name.length() - 1);
  }

  /** Which folder a path below the rankings leads to. */
  static BasisFolder at(String path) {
    return path.endsWith("/" + LOCAL.name) ? LOCAL : ITSELF;
  }

  /** A file's name as seen from the scope's folder. */
  String fileName(String file) {
    return this == ITSELF ? file : name + "/" + file;
  }

  Path in(Path scopeFolder) {
    return scopeFolder.resolve(name);
  }

  /** Whether rankings stand in it. A link in its place is somebody else's, and is not followed. */
  boolean isPublishedIn(Path scopeFolder) {
    return (this == ITSELF || Files.isDirectory(in(scopeFolder), LinkOption.NOFOLLOW_LINKS))
        && Files.isRegularFile(in(scopeFolder).resolve(ManifestJson.FILE_NAME));
  }

  /** Whether something in this folder is the folder of another basis. */
  boolean holds(Path inside) {
    return this == ITSELF
        && LOCAL.name.equals(String.valueOf(inside.getFileName()))
        && Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS);
  }
}

package vn.dvcrank.scoring.files;

/**
 * A published file beside the manifest.
 *
 * @param name without a folder
 * @param sha256 of its bytes, 64 lower case hexadecimal digits
 * @param bytes how many they are
 */
public record FileEntry(String name, String sha256, long bytes) {}

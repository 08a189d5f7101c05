package vn.dvcrank.pipeline.status;

import java.util.OptionalLong;

/**
 * What an installation takes on the disk, in bytes.
 *
 * @param database pages of the database
 * @param databaseGrowth what a night adds to it, the median of the last thirty; empty before the
 *     second night
 * @param archive the indexed records of the archive
 * @param archiveGrowth what a night adds to it, the median of the last thirty that added anything;
 *     empty before the first
 * @param free what is left to this user on the disk of the data directory
 */
public record Sizes(
    long database,
    OptionalLong databaseGrowth,
    long archive,
    OptionalLong archiveGrowth,
    long free) {}

package io.wertpfad.archive;

import java.time.Instant;

/**
 * One line of the archive's log: something that was accepted, and what it was read with.
 *
 * @param sequence 1, 2, 3 …: the data state after this entry
 * @param loadedAt when we knew it
 * @param name file name, relative to the inbox for data, to the workspace for portfolio files and export definitions
 * @param kind of file: {@code metrics}, …; {@link #PORTFOLIO}, {@link #EXPORT} and {@link #REVISION} for what is not dropped
 * @param status as on the receipt; {@code accepted} or {@link #REMOVED} for what is not dropped
 */
public record LogEntry(
        long sequence, Instant loadedAt, String name, String sha256, String kind, String status, Versions versions) {

    /** Kind of an accepted version of a portfolio file. */
    public static final String PORTFOLIO = "portfolio";

    /** Kind of an accepted version of an export definition. */
    public static final String EXPORT = "export";

    /** Status of a portfolio file or an export definition that is no longer there. */
    public static final String REMOVED = "removed";

    /** Kind of the record of a reported period. */
    public static final String REVISION = "revision";

    /** Whether the entry is a file that someone dropped. */
    public boolean dropped() {
        return !kind.equals(PORTFOLIO) && !kind.equals(EXPORT) && !kind.equals(REVISION);
    }
}

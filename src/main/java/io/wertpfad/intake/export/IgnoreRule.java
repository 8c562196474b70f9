package io.wertpfad.intake.export;

import java.util.List;

/**
 * Rows to leave out.
 *
 * @param patterns as written, for the receipt
 * @param unless whether the rows are left out whose cell fits none of the patterns
 */
record IgnoreRule(SourceColumn column, List<String> patterns, List<Glob> globs, boolean unless) {

    static IgnoreRule of(SourceColumn column, List<String> patterns, boolean unless) {
        return new IgnoreRule(
                column, List.copyOf(patterns), patterns.stream().map(Glob::new).toList(), unless);
    }

    boolean leavesOut(String cell) {
        String text = cell.strip();
        return globs.stream().anyMatch(glob -> glob.fits(text)) != unless;
    }
}

package io.wertpfad.portfolio.yaml;

/** What a file says, fit to be shown in one line of a message. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The text without control characters, cut after 60 characters. */
    public static String of(String text) {
        String line =
                text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\s]+", " ").strip();
        int end = line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}

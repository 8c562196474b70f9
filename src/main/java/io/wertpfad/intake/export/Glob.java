package io.wertpfad.intake.export;

import java.util.Locale;

/**
 * A pattern as file names have it: {@code *} stands for any text, {@code ?} for one character, a backslash before either, or
 * before another one, for that character itself. Without regard to case. Takes time in proportion to the text, whatever the
 * text holds, which no regular expression that users write could promise.
 */
record Glob(String pattern) {

    private static final char ANY = '\ue000';
    private static final char ONE = '\ue001';

    Glob {
        pattern = Glob.compiled(pattern);
    }

    private static String compiled(String written) {
        StringBuilder compiled = new StringBuilder();
        String folded = folded(written);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '\\' && i + 1 < folded.length()) {
                compiled.append(folded.charAt(++i));
            } else {
                compiled.append(c == '*' ? ANY : c == '?' ? ONE : c);
            }
        }
        return compiled.toString();
    }

    /** Whether it fits every text, so that it says nothing. */
    boolean fitsEverything() {
        return !pattern.isEmpty() && pattern.chars().allMatch(c -> c == ANY);
    }

    /** Whether it fits one text only. */
    boolean isPlain() {
        return pattern.indexOf(ANY) < 0 && pattern.indexOf(ONE) < 0;
    }

    /** Whether it fits a whole text: only the last star is ever tried again, one character further on. */
    boolean fits(String given) {
        String text = folded(given);
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == ANY) {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == ONE || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == ANY) {
            p++;
        }
        return p == pattern.length();
    }

    /** As names are compared everywhere: first to capitals, so that ß and ſ find their likes. */
    static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}

package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text broken into lines that fit a width; nothing is cut without a sign that it was. */
final class TextLines {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String MORE = "…";

    private TextLines() {}

    /** The text broken between words, and a word that is wider than a line within it. */
    static List<String> of(String text, EmbeddedFont font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.split(text.strip(), -1)) {
            String rest = word;
            if (line.length() > 0 && font.width(line + " " + rest) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (font.width(rest) > width) {
                int end = fitting(rest, font, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same with at most so many lines; an ellipsis ends the last where there would be more. */
    static List<String> of(String text, EmbeddedFont font, double width, int most) {
        List<String> lines = of(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> shown = new ArrayList<>(lines.subList(0, most));
        String last = shown.get(most - 1);
        while (last.length() > 1 && font.width(last + MORE) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        shown.set(most - 1, last.strip() + MORE);
        return shown;
    }

    /** The text with at most so many characters, its beginning and its end: names of a kind often differ at the end. */
    static String shortened(String text, int most) {
        int length = text.codePointCount(0, text.length());
        if (length <= most) {
            return text;
        }
        int tail = most / 3;
        String start = text.substring(0, text.offsetByCodePoints(0, most - tail - 1));
        return start.strip()
                + MORE
                + text.substring(text.offsetByCodePoints(0, length - tail)).strip();
    }

    /** The width of the widest of the words, which is the narrowest that a text can be without a break within one. */
    static double widestWord(String text, EmbeddedFont font) {
        double widest = 0;
        for (String word : SPACE.split(text.strip(), -1)) {
            widest = Math.max(widest, font.width(word));
        }
        return widest;
    }

    private static int fitting(String word, EmbeddedFont font, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (font.width(word.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}

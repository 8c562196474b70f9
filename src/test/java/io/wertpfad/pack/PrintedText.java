package io.wertpfad.pack;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where the words of a PDF stand. */
final class PrintedText extends PDFTextStripper {

    /** Letters may reach into the space of those beside them, in points. */
    private static final double KERNING = 0.5;

    /** The widest space between two words, in points. */
    private static final double SPACE = 4;

    private final List<Word> words = new ArrayList<>();

    private PrintedText() {}

    record Word(int page, String text, Rectangle2D space) {

        boolean follows(Word other) {
            double gap = space.getMinX() - other.space().getMaxX();
            return page == other.page()
                    && Math.abs(space.getMaxY() - other.space().getMaxY()) < 1
                    && gap > 0
                    && gap < SPACE;
        }
    }

    /** Words of which one is printed over another. */
    static List<String> overlaps(byte[] pdf) throws IOException {
        List<Word> words = words(pdf);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1;
                    j < words.size() && words.get(j).page() == words.get(i).page();
                    j++) {
                if (words.get(i).space().intersects(words.get(j).space())) {
                    found.add(words.get(i).text() + " and " + words.get(j).text() + " on page "
                            + words.get(i).page());
                }
            }
        }
        return found;
    }

    /** How far down the words of each page reach that are above a line, in points from above. */
    static List<Double> lowest(byte[] pdf, double above) throws IOException {
        SortedMap<Integer, Double> lowest = new TreeMap<>();
        words(pdf).stream()
                .filter(word -> word.space().getMaxY() < above)
                .forEach(word -> lowest.merge(word.page(), word.space().getMaxY(), Math::max));
        return List.copyOf(lowest.values());
    }

    /** Words that begin a line with a unit or the rest of one, with no figure before it. */
    static List<String> alone(byte[] pdf, String unit) throws IOException {
        List<Word> words = words(pdf);
        return words.stream()
                .filter(word -> unit.endsWith(word.text()) && word.text().length() > 1)
                .filter(word -> words.stream().noneMatch(word::follows))
                .map(word -> word.text() + " on page " + word.page())
                .toList();
    }

    private static List<Word> words(byte[] pdf) throws IOException {
        PrintedText printed = new PrintedText();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            printed.writeText(document, new StringWriter());
        }
        return printed.words;
    }

    /** What is given as one word may be the end of one column and the beginning of the next. */
    @Override
    protected void writeString(String text, List<TextPosition> letters) {
        Word word = null;
        for (TextPosition letter : letters) {
            Word next = word(letter);
            if (next.text().isBlank()) {
                continue;
            }
            if (word != null && (next.follows(word) || word.space().intersects(next.space()))) {
                word = new Word(
                        word.page(), word.text() + next.text(), word.space().createUnion(next.space()));
                continue;
            }
            if (word != null) {
                words.add(word);
            }
            word = next;
        }
        if (word != null) {
            words.add(word);
        }
    }

    private Word word(TextPosition letter) {
        return new Word(
                getCurrentPageNo(),
                letter.getUnicode(),
                new Rectangle2D.Double(
                        letter.getXDirAdj(),
                        letter.getYDirAdj() - letter.getHeightDir(),
                        letter.getWidthDirAdj() - KERNING,
                        letter.getHeightDir()));
    }
}

package io.wertpfad.pack.pdf;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;

/** A font that a style sheet brings. */
public final class FontFile {

    private static final String SIGNS = "ÄÖÜäöüß€§°·–—−±→“”„’…×";

    private FontFile() {}

    /**
     * The characters that every pack needs and the font does not have: they would vanish from the page without a trace.
     *
     * @param name ends as that of the file, in {@code .ttf} or {@code .otf}
     * @throws IllegalArgumentException if the file is no font, or one that may not be embedded
     */
    public static List<String> missing(String name, byte[] file) {
        BaseFont font = read(name, file);
        StringBuilder needed = new StringBuilder(SIGNS);
        for (char c = '!'; c <= '~'; c++) {
            needed.append(c);
        }
        return needed.codePoints()
                .filter(c -> !font.charExists(c))
                .mapToObj(Character::toString)
                .toList();
    }

    /**
     * The characters that a font has.
     *
     * @throws IllegalArgumentException as {@link #missing}
     */
    public static IntPredicate characters(String name, byte[] file) {
        return read(name, file)::charExists;
    }

    static BaseFont read(String name, byte[] file) {
        try {
            return Typeface.read(name, file);
        } catch (IOException | DocumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The font " + name + " cannot be read", e);
        }
    }
}

package io.wertpfad.pack.image;

import io.wertpfad.pack.pdf.Drawing;

/**
 * A drawing with its size and what it says to those who cannot see it.
 *
 * @param width in the drawing's own units, as {@code height}
 * @param title one line
 * @param description full sentences
 * @param language code of the language of all texts
 */
public record Picture(
        Drawing drawing, double width, double height, String title, String description, String language) {}

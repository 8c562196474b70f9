package io.wertpfad.pack.pdf;

import java.awt.Graphics2D;

/**
 * Something drawn with lines, areas and text; it is placed in the PDF as vectors. Equal drawings draw the same and are written
 * once.
 */
@FunctionalInterface
public interface Drawing {

    /**
     * Draws into a rectangle that begins at the origin.
     *
     * @param graphics measures and writes text with {@link EmbeddedFont} only
     * @param width in points
     * @param height in points
     */
    void draw(Graphics2D graphics, double width, double height);
}

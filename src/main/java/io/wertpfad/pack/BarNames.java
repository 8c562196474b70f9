package io.wertpfad.pack;

import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names below bars. Linked bars all have one: where words are wider than the bars' distance, names take turns on two or
 * more levels, each with more width. Of many others only as many are named as have room.
 *
 * @param lines of each bar; none where it is not named
 * @param levels on which they take turns
 */
record BarNames(List<List<String>> lines, int levels, double slot, EmbeddedFont font) {

    private static final double LINE = 1.2;
    private static final double APART = 2;
    private static final int MOST_LINES = 3;
    private static final int MOST_LEVELS = 4;

    static BarNames of(BarsModel model, EmbeddedFont font, double slot, Say say) {
        List<String> all = model.bars().stream().map(b -> say.text(b.label())).toList();
        return model.linked() ? linked(all, font, slot) : thinned(all, font, slot);
    }

    private static BarNames linked(List<String> all, EmbeddedFont font, double slot) {
        double word = all.stream()
                .mapToDouble(name -> TextLines.widestWord(name, font))
                .max()
                .orElse(0);
        int levels = 1;
        while (levels < MOST_LEVELS && room(levels, slot) < word) {
            levels++;
        }
        double room = room(levels, slot);
        return new BarNames(
                all.stream()
                        .map(name -> TextLines.of(name, font, room, MOST_LINES))
                        .toList(),
                levels,
                slot,
                font);
    }

    private static BarNames thinned(List<String> all, EmbeddedFont font, double slot) {
        double widest = all.stream().mapToDouble(font::width).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((1.5 * widest + APART) / slot));
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            lines.add(i % every == 0 ? TextLines.of(all.get(i), font, slot * every - APART, MOST_LINES) : List.of());
        }
        return new BarNames(lines, 1, slot, font);
    }

    /** What a name may take so that even the first, moved inwards from the edge, does not meet the next on its level. */
    private static double room(int levels, double slot) {
        return (levels + 0.5) / 1.5 * slot - APART;
    }

    /** Of all levels together, in points. */
    double height() {
        return top(levels);
    }

    private double top(int level) {
        int above = 0;
        for (int l = 0; l < level; l++) {
            above += most(l);
        }
        return above * font.getSize2D() * LINE;
    }

    private int most(int level) {
        int most = 0;
        for (int i = level; i < lines.size(); i += levels) {
            most = Math.max(most, lines.get(i).size());
        }
        return most;
    }

    /** Below a plot, within the width of the drawing. */
    void draw(Graphics2D graphics, Rectangle2D plot, double edge) {
        double right = plot.getMaxX() - edge;
        for (int i = 0; i < lines.size(); i++) {
            double centre = plot.getMinX() + (i + 0.5) * slot;
            double y = plot.getMaxY() + 2 + top(i % levels);
            for (String line : lines.get(i)) {
                y += font.getSize2D() * LINE;
                double left = Math.max(0, Math.min(centre - font.width(line) / 2, right - font.width(line)));
                graphics.drawString(line, (float) left, (float) (y - font.descent()));
            }
        }
    }
}

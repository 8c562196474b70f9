package io.wertpfad.pack;

import io.wertpfad.pack.PathModel.Station;
import io.wertpfad.pack.PathModel.Stop;
import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything on a value path lies: stages side by side, or below each other where they would be too narrow. It says as
 * much as the height allows: first the contributions go, then names are shortened, at last use cases are only counted.
 */
final class PathLayout {

    /** The width below which a stage cannot hold words. */
    private static final double NARROWEST = 62;

    static final double LINE = 1.2;
    private static final double BETWEEN_STAGES = 4;
    private static final double BETWEEN_STOPS = 4;
    static final double PAD = 3;
    static final double SYMBOL = 8;
    static final double INDENT = SYMBOL + 3;
    private static final int MOST_LINES = 99;

    private final PathModel path;
    private final Say say;
    private final EmbeddedFont plain;
    private final EmbeddedFont bold;
    private final double width;
    private final Detail detail;

    private PathLayout(PathModel path, Say say, ChartStyle style, double width, Detail detail) {
        this.path = path;
        this.say = say;
        this.plain = new EmbeddedFont(false, style.size("text"));
        this.bold = new EmbeddedFont(true, style.size("text"));
        this.width = width;
        this.detail = detail;
    }

    /** The height at which a width shows everything. */
    static double height(PathModel path, Say say, ChartStyle style, double width) {
        return bottom(new PathLayout(path, say, style, width, Detail.ALL).placed(Double.MAX_VALUE));
    }

    /** As much of the path as fits. */
    static List<Placed> of(PathModel path, Say say, ChartStyle style, double width, double height) {
        for (Detail detail : Detail.values()) {
            List<Placed> placed = new PathLayout(path, say, style, width, detail).placed(Double.MAX_VALUE);
            if (bottom(placed) <= height) {
                return placed;
            }
        }
        return new PathLayout(path, say, style, width, Detail.NAME).placed(height);
    }

    private static double bottom(List<Placed> placed) {
        return placed.stream().mapToDouble(p -> p.box().getMaxY()).max().orElse(0);
    }

    private List<Placed> placed(double height) {
        int stations = path.stations().size();
        return (width + BETWEEN_STAGES) / Math.max(1, stations) - BETWEEN_STAGES >= NARROWEST
                ? sideBySide(height)
                : belowEachOther(height);
    }

    private List<Placed> sideBySide(double height) {
        int stations = path.stations().size();
        double each = (width + BETWEEN_STAGES) / Math.max(1, stations) - BETWEEN_STAGES;
        double inner = each - 2 * PAD - PathDrawing.TIP;
        double head = path.stations().stream()
                .mapToDouble(
                        s -> lines(s.title(say), bold, inner, detail.stageLines).size() * line() + 2 * PAD)
                .max()
                .orElse(0);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < stations; i++) {
            Station station = path.stations().get(i);
            double x = i * (each + BETWEEN_STAGES);
            placed.add(stage(station, new Rectangle2D.Double(x, 0, each, head), inner));
            stops(station, x + PAD, each - PAD, head + BETWEEN_STOPS, height, placed);
        }
        return placed;
    }

    private List<Placed> belowEachOther(double height) {
        List<Placed> placed = new ArrayList<>();
        double y = 0;
        int left = path.stations().size();
        for (Station station : path.stations()) {
            double inner = width - 2 * PAD;
            double head =
                    lines(station.title(say), bold, inner, detail.stageLines).size() * line() + 2 * PAD;
            double share = height == Double.MAX_VALUE ? height : y + (height - y) / left--;
            placed.add(stage(station, new Rectangle2D.Double(0, y, width, head), inner));
            y = stops(station, PAD, width - 2 * PAD, y + head + BETWEEN_STOPS, share, placed) + BETWEEN_STOPS;
        }
        return placed;
    }

    private Placed stage(Station station, Rectangle2D box, double inner) {
        return new Placed(box, null, station, lines(station.title(say), bold, inner, detail.stageLines), List.of());
    }

    /** The use cases of a stage down to a height, and how many more there are; gives the lower end. */
    private double stops(Station station, double x, double room, double from, double height, List<Placed> placed) {
        double y = from;
        List<Stop> stops = station.stops();
        if (stops.isEmpty()) {
            return note(say.text(PathModel.message("path.none")), x, room, y, placed);
        }
        for (int i = 0; i < stops.size(); i++) {
            Placed stop = stop(stops.get(i), x, room, y);
            boolean last = i == stops.size() - 1;
            double needed = stop.box().getMaxY() + (last ? 0 : line());
            if (i > 0 && needed > height) {
                return note(say.text(PathModel.message("path.more", stops.size() - i)), x, room, y, placed);
            }
            placed.add(stop);
            y = stop.box().getMaxY() + BETWEEN_STOPS;
        }
        return y - BETWEEN_STOPS;
    }

    private double note(String text, double x, double room, double y, List<Placed> placed) {
        List<String> lines = lines(text, plain, room, MOST_LINES);
        Rectangle2D box = new Rectangle2D.Double(x, y, room, lines.size() * line());
        placed.add(new Placed(box, null, null, List.of(), lines));
        return box.getMaxY();
    }

    private Placed stop(Stop stop, double x, double room, double y) {
        List<String> name = lines(say.text(stop.name()), bold, room - INDENT, detail.nameLines);
        List<String> more = new ArrayList<>(lines(say.text(stop.word()), plain, room - INDENT, detail.wordLines));
        if (stop.contribution() != null && detail.contribution) {
            more.addAll(lines(say.text(stop.contribution()), plain, room - INDENT, MOST_LINES));
        }
        double height = (name.size() + more.size()) * line();
        return new Placed(new Rectangle2D.Double(x, y, room, height), stop, null, name, more);
    }

    private static List<String> lines(String text, EmbeddedFont font, double room, int most) {
        return TextLines.of(text, font, room, most);
    }

    private double line() {
        return plain.getSize2D() * LINE;
    }

    /** How much is said, the most first. */
    private enum Detail {
        ALL(MOST_LINES, MOST_LINES, MOST_LINES, true),
        NO_CONTRIBUTION(MOST_LINES, MOST_LINES, MOST_LINES, false),
        SHORT(3, 2, 2, false),
        NAME(2, 1, 1, false);

        private final int stageLines;
        private final int nameLines;
        private final int wordLines;
        private final boolean contribution;

        Detail(int stageLines, int nameLines, int wordLines, boolean contribution) {
            this.stageLines = stageLines;
            this.nameLines = nameLines;
            this.wordLines = wordLines;
            this.contribution = contribution;
        }
    }

    /**
     * A box with its text: a stage, a use case with its symbol, or a note.
     *
     * @param stop null unless it is a use case
     * @param station null unless it is a stage
     * @param bold lines first, {@code plain} ones below them
     */
    record Placed(
            Rectangle2D box, @Nullable Stop stop, @Nullable Station station, List<String> bold, List<String> plain) {}
}

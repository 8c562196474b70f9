package io.wertpfad.pack;

import io.wertpfad.pack.PathModel.Station;
import io.wertpfad.pack.PathModel.Stop;
import io.wertpfad.pack.pdf.EmbeddedFont;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything on a value path lies: stages side by side, in several rows where they would be too narrow. It says as much as
 * the height allows: first the contributions go, then names are shortened, use cases and at last stages are only counted.
 */
final class PathLayout {

    /** The width below which a stage cannot hold words. */
    private static final double NARROWEST = 62;

    static final double LINE = 1.2;
    static final double BETWEEN_STAGES = 4;

    private static final double BETWEEN_ROWS = 4;
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

    /** The height at which a width shows all names, if not what the use cases contribute. */
    static double heightOfNames(PathModel path, Say say, ChartStyle style, double width) {
        return bottom(new PathLayout(path, say, style, width, Detail.NO_CONTRIBUTION).placed(Double.MAX_VALUE));
    }

    /** As much of the path as fits. */
    static List<Placed> of(PathModel path, Say say, ChartStyle style, double width, double height) {
        List<Placed> placed = List.of();
        for (int shown = path.stages(); shown >= 0; shown--) {
            PathModel shorter = path.shortened(shown);
            for (Detail detail : Detail.values()) {
                PathLayout layout = new PathLayout(shorter, say, style, width, detail);
                placed = layout.placed(Double.MAX_VALUE);
                if (bottom(placed) > height && detail.counts) {
                    placed = layout.placed(height);
                }
                if (bottom(placed) <= height) {
                    return placed;
                }
            }
        }
        return placed;
    }

    private static double bottom(List<Placed> placed) {
        return placed.stream().mapToDouble(p -> p.box().getMaxY()).max().orElse(0);
    }

    private List<Placed> placed(double height) {
        List<Station> stations = path.stations();
        int most = Math.max(1, (int) ((width + BETWEEN_STAGES) / (NARROWEST + BETWEEN_STAGES)));
        int rows = rounded(stations.size(), most);
        List<Placed> placed = new ArrayList<>();
        double y = 0;
        int from = 0;
        for (int left = rows; left > 0; left--) {
            int to = from + rounded(stations.size() - from, left);
            double share = y + (height - y - (left - 1) * BETWEEN_ROWS) / left;
            int columns = rounded(stations.size(), rows);
            y = row(stations.subList(from, to), columns, y, share, placed) + BETWEEN_ROWS;
            from = to;
        }
        return placed;
    }

    /** Stages side by side down to a height; gives the lower end. */
    private double row(List<Station> stations, int columns, double y, double height, List<Placed> placed) {
        double each = (width + BETWEEN_STAGES) / columns - BETWEEN_STAGES;
        double inner = each - 2 * PAD - PathDrawing.TIP;
        double head = stations.stream()
                .mapToDouble(
                        s -> lines(s.title(say), bold, inner, detail.stageLines).size() * line() + 2 * PAD)
                .max()
                .orElse(0);
        double end = y;
        for (int i = 0; i < stations.size(); i++) {
            double x = i * (each + BETWEEN_STAGES);
            placed.add(stage(stations.get(i), new Rectangle2D.Double(x, y, each, head), inner));
            double below = stops(stations.get(i), x + PAD, each - PAD, y + head + detail.between, height, placed);
            end = Math.max(end, below);
        }
        return end;
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
            double needed = stop.box().getMaxY() + (last ? 0 : detail.between + line());
            if (i > 0 && needed > height) {
                return note(say.text(PathModel.message("path.more", stops.size() - i)), x, room, y, placed);
            }
            placed.add(stop);
            y = stop.box().getMaxY() + detail.between;
        }
        return y - detail.between;
    }

    private double note(String text, double x, double room, double y, List<Placed> placed) {
        List<String> lines = lines(text, plain, room, MOST_LINES);
        Rectangle2D box = new Rectangle2D.Double(x, y, room, lines.size() * line());
        placed.add(new Placed(box, null, null, List.of(), lines));
        return box.getMaxY();
    }

    private Placed stop(Stop stop, double x, double room, double y) {
        List<String> name = lines(say.text(stop.name()), bold, room - INDENT, detail.nameLines);
        List<String> more = new ArrayList<>(word(stop, room - INDENT));
        if (stop.contribution() != null && detail.contribution) {
            more.addAll(lines(say.text(stop.contribution()), plain, room - INDENT, MOST_LINES));
        }
        double height = (name.size() + more.size()) * line();
        return new Placed(new Rectangle2D.Double(x, y, room, height), stop, null, name, more);
    }

    private List<String> word(Stop stop, double room) {
        List<String> whole = lines(say.text(stop.word()), plain, room, MOST_LINES);
        return whole.size() <= detail.wordLines ? whole : lines(say.text(stop.brief()), plain, room, detail.wordLines);
    }

    private static List<String> lines(String text, EmbeddedFont font, double room, int most) {
        return most == 0 ? List.of() : TextLines.of(text, font, room, most);
    }

    private static int rounded(int count, int divisor) {
        return (count + divisor - 1) / divisor;
    }

    private double line() {
        return plain.getSize2D() * LINE;
    }

    /** How much is said, the most first. */
    private enum Detail {
        ALL(MOST_LINES, MOST_LINES, MOST_LINES, true, false, 4),
        NO_CONTRIBUTION(MOST_LINES, MOST_LINES, MOST_LINES, false, false, 4),
        SHORT(3, 2, 2, false, false, 4),
        NAME(2, 1, 1, false, true, 4),
        SYMBOL(1, 1, 0, false, true, 1);

        private final int stageLines;
        private final int nameLines;
        private final int wordLines;
        private final boolean contribution;

        /** Whether the height may leave use cases to be counted. */
        private final boolean counts;

        private final double between;

        Detail(int stageLines, int nameLines, int wordLines, boolean contribution, boolean counts, double between) {
            this.stageLines = stageLines;
            this.nameLines = nameLines;
            this.wordLines = wordLines;
            this.contribution = contribution;
            this.counts = counts;
            this.between = between;
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

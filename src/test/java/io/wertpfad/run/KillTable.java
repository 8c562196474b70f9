package io.wertpfad.run;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What came of kills, by the phase that they hit. */
final class KillTable {

    private final Map<Phase, Line> lines = new EnumMap<>(Phase.class);

    /**
     * Counts a kill.
     *
     * @param repeated how many messages were taken once more by the process after it
     */
    void killed(Phase phase, int repeated) {
        lines.merge(phase, new Line(1, repeated, 0), Line::plus);
    }

    /** Counts a round whose result is another one, for each phase in which it was killed. */
    void differs(Iterable<Phase> hit) {
        hit.forEach(phase -> lines.merge(phase, new Line(0, 0, 1), Line::plus));
    }

    int kills() {
        return sum().kills;
    }

    private Line sum() {
        return lines.values().stream().reduce(new Line(0, 0, 0), Line::plus);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line("killed during", "kills", "mails repeated", "differences"));
        lines.forEach((phase, line) -> text.append(line.text(phase.words())));
        return text.append(sum().text("in all")).toString();
    }

    private static String line(Object... cells) {
        return String.format(Locale.ROOT, "%-16s %6s %15s %12s%n", cells);
    }

    private record Line(int kills, int repeated, int differences) {

        private Line plus(Line other) {
            return new Line(kills + other.kills, repeated + other.repeated, differences + other.differences);
        }

        private String text(String name) {
            return line(name, kills, repeated, differences);
        }
    }
}

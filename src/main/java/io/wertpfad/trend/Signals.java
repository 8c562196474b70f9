package io.wertpfad.trend;

import io.wertpfad.trend.Assessment.Kind;
import io.wertpfad.trend.Assessment.Signal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The four signals of a control chart, each flagged back to the start of its run. A missing month breaks every run.
 *
 * <p>Source: NHS England, "Making Data Count"; run lengths and precedence as in NHSRplotthedots.
 */
final class Signals {

    private static final int RUN = 7;
    private static final double NEAR_LIMIT = 2.0 / 3;
    /** What rounding may make of two equal figures, relative to their size. */
    private static final double ROUNDING = 1e-12;

    private final Segment rest;
    private final double[] size;
    private final double reach;
    /** Per signal and point: 1 high or rising, −1 low or falling, 0 none. */
    private final Map<Signal, int[]> flags = new EnumMap<>(Signal.class);

    private Signals(Segment rest, double[] size, double reach) {
        this.rest = rest;
        this.size = size;
        this.reach = reach;
    }

    /**
     * The signals of all values against the limits.
     *
     * @param rest what is left of the values after the centre of the limits
     */
    static Signals of(Segment values, Segment rest, XmrLimits limits) {
        double[] size = new double[values.n()];
        for (int i = 0; i < size.length; i++) {
            size[i] = Math.max(Math.abs(values.value(i)), Math.abs(values.value(i) - rest.value(i)));
        }
        Signals signals = new Signals(rest, size, limits.reach());
        signals.flags.put(Signal.OUTSIDE_LIMITS, signals.outsideLimits());
        signals.flags.put(Signal.TREND, signals.trend());
        signals.flags.put(Signal.TWO_OF_THREE, signals.twoOfThree());
        signals.flags.put(Signal.SHIFT, signals.shift());
        return signals;
    }

    /** No limits, no signals. */
    static Signals none(Segment values) {
        return new Signals(values, new double[0], Double.NaN);
    }

    /** The signals of a point in order of precedence. */
    List<Signal> at(int i) {
        List<Signal> found = new ArrayList<>();
        flags.forEach((signal, direction) -> {
            if (direction[i] != 0) {
                found.add(signal);
            }
        });
        return found;
    }

    /** Direction of the first signal of a point: 1 up, −1 down, 0 none. A trend is judged by its slope, the others by their side. */
    int direction(int i) {
        for (int[] direction : flags.values()) {
            if (direction[i] != 0) {
                return direction[i];
            }
        }
        return 0;
    }

    /** The one rule that turns a direction into good or bad. */
    static Kind kind(int direction, boolean lowerIsBetter) {
        if (direction == 0) {
            return Kind.COMMON_CAUSE;
        }
        return direction < 0 == lowerIsBetter ? Kind.IMPROVEMENT : Kind.CONCERN;
    }

    private int[] outsideLimits() {
        int[] flagged = new int[rest.n()];
        for (int i = 0; i < flagged.length; i++) {
            flagged[i] = beyond(i, reach);
        }
        return flagged;
    }

    private int[] trend() {
        int[] steps = new int[rest.n()];
        for (int i = 1; i < steps.length; i++) {
            double step = rest.value(i) - rest.value(i - 1);
            boolean equal = Math.abs(step) <= ROUNDING * Math.max(size[i], size[i - 1]);
            steps[i] = rest.adjoins(i) && !equal ? (int) Math.signum(step) : 0;
        }
        return runs(steps, RUN - 1, 1);
    }

    private int[] shift() {
        int[] sides = new int[rest.n()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = beyond(i, 0);
        }
        return runs(sides, RUN, 0);
    }

    /** Points outside the limits do not count as near; all three lie on one side of the centre, as in NHSRplotthedots. */
    private int[] twoOfThree() {
        int[] side = new int[rest.n()];
        int[] near = new int[rest.n()];
        for (int i = 0; i < near.length; i++) {
            side[i] = beyond(i, 0);
            near[i] = beyond(i, reach) == 0 ? beyond(i, NEAR_LIMIT * reach) : 0;
        }
        int[] flagged = new int[near.length];
        for (int i = 2; i < near.length; i++) {
            boolean neighbours = rest.adjoins(i) && rest.adjoins(i - 1);
            boolean oneSide = Math.abs(side[i - 2] + side[i - 1] + side[i]) == 3;
            boolean twoNear = Math.abs(near[i - 2] + near[i - 1] + near[i]) >= 2;
            for (int j = i - 2; neighbours && oneSide && twoNear && j <= i; j++) {
                flagged[j] = near[j] != 0 ? near[j] : flagged[j];
            }
        }
        return flagged;
    }

    /** Flags every run of at least {@code length} equal directions without a gap, from {@code lead} points before it. */
    private int[] runs(int[] directions, int length, int lead) {
        int[] flagged = new int[directions.length];
        int start = 0;
        for (int i = 0; i < directions.length; i++) {
            boolean continues = i > start && directions[i] == directions[i - 1] && rest.adjoins(i);
            start = continues ? start : i;
            if (directions[i] != 0 && i - start + 1 >= length) {
                Arrays.fill(flagged, start - lead, i + 1, directions[i]);
            }
        }
        return flagged;
    }

    private int beyond(int i, double distance) {
        double value = rest.value(i);
        return Math.abs(value) - distance > ROUNDING * Math.max(size[i], distance) ? (int) Math.signum(value) : 0;
    }
}

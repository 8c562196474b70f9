package io.wertpfad.measurement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells values that are about 60, 100 or 1000 times the usual ones, or that part of them: what a mistaken unit or decimal
 * sign makes of a number. It looks at logarithms. What is usual is the median of the reference and how far its values lie
 * from it; a value is suspected only if it is far outside of that and far beyond everything the reference holds, so that
 * series which vary over orders of magnitude by themselves are left alone.
 */
final class SlipDetector {

    /** Fewer values do not tell what is usual. */
    static final int FEWEST = 5;

    private static final int[] FACTORS = {60, 100, 1000};

    /** How near the ratio must be to a factor: up to 1.6 times more or less. */
    private static final double NEAR = Math.log(1.6);

    /** Deviations (as robust standard deviations) beyond which a value is suspected; more for a short reference. */
    private static final double FAR = 6;

    /** The share of a reference that must look usual for the rest to be left out. */
    private static final double MOSTLY = 0.9;

    /** Makes the median absolute deviation comparable with a standard deviation. */
    private static final double CONSISTENT = 1.4826;

    private final double centre;
    private final double spread;
    private final double lowest;
    private final double highest;

    private SlipDetector(double[] logs) {
        Arrays.sort(logs);
        this.centre = median(logs);
        double[] deviations =
                Arrays.stream(logs).map(x -> Math.abs(x - centre)).sorted().toArray();
        double scale = FAR * (1 + 6.0 / logs.length);
        this.spread = scale * CONSISTENT * median(deviations);
        double[] usual = withoutSlips(logs, centre);
        this.lowest = usual[0];
        this.highest = usual[usual.length - 1];
    }

    /** An earlier slip must not hide the next one: a few values of the reference that look like one are left out. */
    private static double[] withoutSlips(double[] ascending, double centre) {
        double[] near = Arrays.stream(ascending)
                .filter(x -> Math.abs(x - centre) < Math.log(FACTORS[0]) - NEAR)
                .toArray();
        return near.length >= ascending.length * MOSTLY ? near : ascending;
    }

    /** A detector for a reference of positive values; empty if they are too few. */
    static Optional<SlipDetector> of(List<Double> reference) {
        return reference.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new SlipDetector(
                        reference.stream().mapToDouble(Math::log).toArray()));
    }

    /** The slip that a positive value looks like. */
    Optional<Slip> look(double value) {
        double log = Math.log(value);
        double distance = log - centre;
        int factor = nearest(Math.abs(distance));
        double beyond = distance > 0 ? log - highest : lowest - log;
        boolean suspected = Math.abs(Math.abs(distance) - Math.log(factor)) <= NEAR
                && Math.abs(distance) > spread
                && beyond >= Math.log(factor) / 2;
        return suspected ? Optional.of(new Slip(factor, distance > 0)) : Optional.empty();
    }

    private static int nearest(double distance) {
        int nearest = FACTORS[0];
        for (int factor : FACTORS) {
            if (Math.abs(distance - Math.log(factor)) < Math.abs(distance - Math.log(nearest))) {
                nearest = factor;
            }
        }
        return nearest;
    }

    private static double median(double[] ascending) {
        int middle = ascending.length / 2;
        return ascending.length % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    /**
     * About how many times the usual.
     *
     * @param up times {@code factor}; otherwise divided by it
     */
    record Slip(int factor, boolean up) {}
}

package io.wertpfad.trend;

/** What a fit left of a segment. */
final class Residuals {

    private final Segment rest;
    private final double[] values;
    private final double[][] fitted;

    private Residuals(Segment rest, double[] values, double[][] fitted) {
        this.rest = rest;
        this.values = values;
        this.fitted = fitted;
    }

    /** Deviations of the window from the fit in which its months weigh the same, with the columns that were fitted. */
    static Residuals ofBaseline(Segment window, Expectation expected) {
        Segment rest = window.minus(expected::plain);
        return new Residuals(rest, rest.residuals(), expected.fitted());
    }

    /** Deviations of the pilot from its own plain mean change against that fit. */
    static Residuals ofPilot(Segment pilot, Expectation expected) {
        Segment rest = pilot.minus(expected::plain);
        return new Residuals(rest, rest.residuals(), new double[][] {Expectation.constantColumn(rest.n())});
    }

    int n() {
        return values.length;
    }

    double at(int i) {
        return values[i];
    }

    Segment months() {
        return rest;
    }

    double[][] fitted() {
        return fitted;
    }

    double squares() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }
}

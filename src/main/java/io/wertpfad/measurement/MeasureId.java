package io.wertpfad.measurement;

import java.util.Comparator;

/** Which measure of which use case. */
public record MeasureId(String useCase, String measure) implements Comparable<MeasureId> {

    private static final Comparator<MeasureId> ORDER =
            Comparator.comparing(MeasureId::useCase).thenComparing(MeasureId::measure);

    @Override
    public int compareTo(MeasureId other) {
        return ORDER.compare(this, other);
    }
}

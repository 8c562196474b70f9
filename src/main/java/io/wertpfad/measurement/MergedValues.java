package io.wertpfad.measurement;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;

/** Ascending sequences of counted values as one; equal values may come several times. */
final class MergedValues implements Iterator<Counted> {

    private final PriorityQueue<Source> sources =
            new PriorityQueue<>(Comparator.comparing((Source source) -> source.head.value()));

    MergedValues(List<? extends Iterator<Counted>> ascending) {
        for (Iterator<Counted> values : ascending) {
            if (values.hasNext()) {
                sources.add(new Source(values));
            }
        }
    }

    @Override
    public boolean hasNext() {
        return !sources.isEmpty();
    }

    @Override
    public Counted next() {
        Source least = sources.remove();
        Counted head = least.head;
        if (least.rest.hasNext()) {
            least.head = least.rest.next();
            sources.add(least);
        }
        return head;
    }

    /** One sequence, with its next value at hand. */
    private static final class Source {

        private final Iterator<Counted> rest;
        private Counted head;

        Source(Iterator<Counted> values) {
            this.rest = values;
            this.head = values.next();
        }
    }
}

package io.wertpfad.portfolio.yaml;

import java.util.List;

/** A list. */
public record Sequence(Place place, List<Node> items) implements Node {

    public Sequence {
        items = List.copyOf(items);
    }
}

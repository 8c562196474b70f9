package io.wertpfad.portfolio.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Builds the tree from the parser's events. */
final class TreeBuilder {

    /** Deeper than any file that makes sense, and far from what a stack can bear. */
    static final int DEEPEST = 30;

    private final Iterator<Event> events;
    private final List<Fault> faults;
    private int depth;

    TreeBuilder(Iterator<Event> events, List<Fault> faults) {
        this.events = events;
        this.faults = faults;
    }

    Optional<Node> document() {
        events.next();
        Event event = events.next();
        if (event.getEventId() == Event.ID.StreamEnd) {
            return Optional.empty();
        }
        Node root = node(events.next(), Place.FILE);
        events.next();
        Event after = events.next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            faults.add(Fault.of(at(after, Place.FILE), "several_documents"));
            return Optional.empty();
        }
        boolean nothing = root instanceof Scalar scalar && scalar.isNothing();
        return nothing ? Optional.empty() : Optional.of(root);
    }

    private Node node(Event event, Place parent) {
        Place place = at(event, parent);
        if (event instanceof AliasEvent) {
            faults.add(Fault.of(place, "alias"));
            return new Unreadable(place);
        }
        if (event instanceof ScalarEvent scalar) {
            boolean refused = isTagged(scalar.getTag(), place) || hasControl(scalar.getValue(), place);
            return refused
                    ? new Unreadable(place)
                    : new Scalar(place, scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN);
        }
        return collection((CollectionStartEvent) event, place);
    }

    private Node collection(CollectionStartEvent start, Place place) {
        if (++depth > DEEPEST) {
            throw new TooDeep(place);
        }
        boolean tagged = isTagged(start.getTag(), place);
        Node node = start instanceof MappingStartEvent ? mapping(place) : sequence(place);
        depth--;
        return tagged ? new Unreadable(place) : node;
    }

    private Sequence sequence(Place place) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, place.item(items.size())));
        }
        return new Sequence(place, items);
    }

    private Mapping mapping(Place place) {
        Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            Optional<String> key = key(event, place);
            Place keyPlace =
                    at(event, key.map(name -> place.key(Shown.of(name))).orElse(place));
            Node value = node(events.next(), keyPlace);
            key.ifPresent(name -> enter(entries, name, new Mapping.Entry(keyPlace, value)));
        }
        return new Mapping(place, entries);
    }

    private void enter(Map<String, Mapping.Entry> entries, String name, Mapping.Entry entry) {
        Mapping.Entry first = entries.putIfAbsent(name, entry);
        if (first != null) {
            faults.add(Fault.of(
                    entry.key(), "duplicate_key", Shown.of(name), first.key().line()));
        }
    }

    private Optional<String> key(Event event, Place parent) {
        if (event instanceof ScalarEvent scalar && scalar.getTag().isEmpty()) {
            return Optional.of(scalar.getValue());
        }
        Place place = at(event, parent);
        faults.add(Fault.of(place, "key_is_no_text"));
        if (event instanceof CollectionStartEvent start) {
            collection(start, place);
        }
        return Optional.empty();
    }

    /** An escape can write what may not stand in the file itself, and no page or PDF can hold. */
    private boolean hasControl(String text, Place place) {
        OptionalInt found = Text.control(text);
        found.ifPresent(i -> faults.add(Fault.of(place, "control_character", Text.code(text.charAt(i)))));
        return found.isPresent();
    }

    private boolean isTagged(Optional<String> tag, Place place) {
        tag.ifPresent(name -> faults.add(Fault.of(place, "tag", Shown.of(name))));
        return tag.isPresent();
    }

    private static Place at(Event event, Place place) {
        return event.getStartMark().map(mark -> at(mark, place)).orElse(place);
    }

    static Place at(Mark mark, Place place) {
        return place.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Stops the reading of a file that nests without end. */
    static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }

        Place place() {
            return place;
        }
    }
}

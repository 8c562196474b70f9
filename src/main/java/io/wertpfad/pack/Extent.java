package io.wertpfad.pack;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much page 1 says at most. What is left out of one or cut in it stands on later pages and in the sidecar.
 *
 * @param crowded whether lines stand closer, only gaps in the data are told, and what a revision says differently beside the decisions
 * @param changes since the last pack, with those of a revision where it is crowded
 * @param revised findings that a revision says differently
 * @param beside lines below the decisions
 * @param hanging sentences with each decision on why its pilot hangs
 * @param name letters of a name
 * @param sentence letters of a sentence
 * @param named measures that are named with a verdict
 * @param verdicts in a cell
 * @param path not the most but the least: the height in points of the value path
 */
record Extent(
        boolean crowded,
        int changes,
        int revised,
        int beside,
        int hanging,
        int name,
        int sentence,
        int named,
        int verdicts,
        int path) {

    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int MANY_CHANGES = 5;

    /** The most first: lists are shortened, then names and sentences, then measures go, until a sentence has a line or two. */
    static final List<Extent> FROM_MOST = List.of(
            new Extent(false, 8, 3, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 56),
            new Extent(false, 8, 3, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(false, 6, 3, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(false, 4, 3, NO_LIMIT, NO_LIMIT, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(false, 3, 2, NO_LIMIT, 2, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(true, 4, 2, 6, 2, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(true, 2, 1, 6, 2, NO_LIMIT, NO_LIMIT, 3, NO_LIMIT, 34),
            new Extent(true, 4, 2, 6, 2, 90, NO_LIMIT, 3, NO_LIMIT, 44),
            new Extent(true, 3, 2, 4, 1, 60, 240, 2, NO_LIMIT, 44),
            new Extent(true, 3, 1, 2, 1, 44, 150, 0, 3, 34),
            new Extent(true, 2, 1, 2, 1, 36, 110, 0, 2, 28),
            new Extent(true, 1, 1, 1, 0, 30, 80, 0, 2, 22));

    static final Extent ALL = FROM_MOST.get(0);

    static final List<Extent> LESS = FROM_MOST.subList(1, FROM_MOST.size());

    static final Extent LEAST = FROM_MOST.get(FROM_MOST.size() - 1);

    boolean isAll() {
        return equals(ALL);
    }

    /** The same with more changes, the most first. */
    List<Extent> tellingMore() {
        return IntStream.of(ALL.changes, MANY_CHANGES)
                .filter(more -> more > changes)
                .mapToObj(more ->
                        new Extent(crowded, more, ALL.revised, beside, hanging, name, sentence, named, verdicts, path))
                .toList();
    }

    /** Whether long names are shortened. */
    boolean shortensNames() {
        return name < NO_LIMIT;
    }
}

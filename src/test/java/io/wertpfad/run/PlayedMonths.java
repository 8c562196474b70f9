package io.wertpfad.run;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The history played once for all tests, with the packs of four of its months, as packs take their time. What a pack says of
 * the previous one goes back to the month before it among these four.
 */
final class PlayedMonths {

    static final YearMonth SEPTEMBER = YearMonth.parse("2025-09");
    static final YearMonth DECEMBER = YearMonth.parse("2025-12");
    static final YearMonth APRIL = YearMonth.parse("2026-04");
    static final YearMonth OCTOBER = YearMonth.parse("2026-10");
    static final List<YearMonth> ALL = List.of(SEPTEMBER, DECEMBER, APRIL, OCTOBER);

    private static final PlayedHistory PLAYED =
            PlayedHistory.all(WorkspaceCopies.temporary("wertpfad-history"), ALL::contains);

    private PlayedMonths() {}

    static PlayedHistory copy(Path target) {
        return PlayedHistory.in(WorkspaceCopies.copy(PLAYED.workspace(), target));
    }

    /** A sidecar as it was written when its month was reported. */
    static JsonNode pack(YearMonth period, String customer, String edition) {
        return PLAYED.pack(period, customer, edition);
    }

    /** The use case in the internal edition of its customer. */
    static JsonNode useCase(YearMonth period, String customer, String id) {
        return only(pack(period, customer, "internal_de").path("use_cases"), id);
    }

    /** The one entry of a list that is about a use case. */
    static JsonNode only(JsonNode list, String useCase) {
        List<JsonNode> found = all(list, useCase).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " entries for " + useCase + " in " + list.toPrettyString());
        }
        return found.get(0);
    }

    static Stream<JsonNode> all(JsonNode list, String useCase) {
        return list.valueStream()
                .filter(entry -> entry.path("use_case").asString("").equals(useCase)
                        || entry.path("id").asString("").equals(useCase));
    }
}

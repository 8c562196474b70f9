package io.wertpfad.portfolio;

import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the four parties agreed before the pilot began.
 *
 * @param agreedOn from this day on a change is an amendment
 * @param nextStage what follows if it works
 */
public record Charter(
        LocalDate agreedOn,
        Set<Party> agreedBy,
        Place place,
        Window baseline,
        Window pilot,
        LocalDate decisionDate,
        @Nullable Wording nextStage,
        List<Measure> measures) {

    public Charter {
        agreedBy = Set.copyOf(agreedBy);
        measures = List.copyOf(measures);
    }

    public record Place(String site, @Nullable String area) {}
}

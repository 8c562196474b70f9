package io.wertpfad.decision.agenda;

import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A building block of another customer that could serve a use case, because it comes from one with similar measures.
 *
 * @param useCase id of the use case that it could serve
 * @param block its id
 * @param origin id of the use case from which it came, and {@code originName} its name
 * @param originCustomer name of the customer where it began
 * @param measures of the use case that have their like at the origin
 * @param scaledOn when the origin was jointly scaled; null if it was not
 * @param reuses at how many other customers it is used
 */
public record Serving(
        String useCase,
        Wording name,
        String block,
        String title,
        BuildingBlock.Kind kind,
        BuildingBlock.Status status,
        String origin,
        Wording originName,
        String originCustomer,
        List<Wording> measures,
        @Nullable LocalDate scaledOn,
        int reuses) {

    public Serving {
        measures = List.copyOf(measures);
    }
}

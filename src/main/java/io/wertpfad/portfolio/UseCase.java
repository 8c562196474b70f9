package io.wertpfad.portfolio;

import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something tried with the customer.
 *
 * @param since since when it is scaled or ended
 * @param stage id of the stage of the value path it pays into
 * @param charter what was agreed; only a waiting use case may be without
 */
public record UseCase(
        String id,
        Wording name,
        Status status,
        @Nullable LocalDate since,
        String stage,
        @Nullable Wording contribution,
        @Nullable Charter charter) {

    public Optional<Measure> measure(String measureId) {
        return charter == null
                ? Optional.empty()
                : charter.measures().stream()
                        .filter(m -> m.id().equals(measureId))
                        .findFirst();
    }

    public enum Status {
        ACTIVE,
        WAITING,
        SCALED,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

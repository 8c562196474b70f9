package io.wertpfad.decision;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something for the portfolio that came out of a use case, or its reuse at a customer.
 *
 * @param useCase where it comes from
 * @param customer where it is reused; empty for the building block itself
 * @param since since when it has this status, or is reused
 */
public record BuildingBlock(
        String id,
        Kind kind,
        String title,
        String useCase,
        Status status,
        String customer,
        @Nullable LocalDate since) {

    public boolean isReuse() {
        return !customer.isEmpty();
    }

    /** What it is to the portfolio. */
    public enum Kind {
        OFFER,
        SERVICE,
        PROCESS,
        STANDARD,
        ROLE,
        ROADMAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum Status {
        DRAFT,
        STANDARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

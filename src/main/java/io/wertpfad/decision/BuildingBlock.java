package io.wertpfad.decision;

import java.time.LocalDate;
import java.util.List;
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

    /**
     * The reuses of this building block at other customers: a row of its own customer is none.
     *
     * @param all rows
     * @param home id of the customer where it began
     */
    public List<BuildingBlock> reuses(List<BuildingBlock> all, String home) {
        return all.stream()
                .filter(other -> other.isReuse()
                        && other.id.equals(id)
                        && !other.customer().equals(home))
                .toList();
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

package io.wertpfad.pack;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Revision} is of, without what its packs said.
 *
 * @param packs SHA-256 of each PDF by its name without ending
 */
public record RevisionHeader(
        YearMonth period,
        String customer,
        int revision,
        @Nullable String reason,
        long dataState,
        Map<String, String> packs) {

    public RevisionHeader {
        packs = Map.copyOf(packs);
    }
}

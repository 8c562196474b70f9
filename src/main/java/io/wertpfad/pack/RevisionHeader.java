package io.wertpfad.pack;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a {@link Revision} is of, without what its packs said. */
public record RevisionHeader(
        YearMonth period,
        String customer,
        int revision,
        @Nullable String reason,
        long dataState) {}

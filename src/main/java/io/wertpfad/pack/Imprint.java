package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Identity;
import io.wertpfad.portfolio.Edition;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What the foot of the HTML edition says.
 *
 * @param customer null for the portfolio pack, which has no data state of its own either
 */
record Imprint(
        @Nullable String customer,
        YearMonth period,
        Edition edition,
        int revision,
        LocalDate packDate,
        @Nullable Long dataState,
        String contentHash,
        String productVersion) {

    static Imprint of(PackContent content) {
        Identity identity = content.identity();
        return new Imprint(
                identity.customerName(),
                identity.period(),
                identity.edition(),
                identity.revision(),
                identity.packDate(),
                identity.dataState(),
                content.contentHash(),
                identity.productVersion());
    }

    static Imprint of(PortfolioContent content) {
        return new Imprint(
                null,
                content.period(),
                Edition.INTERNAL,
                content.revision(),
                content.packDate(),
                null,
                content.contentHash(),
                content.productVersion());
    }
}

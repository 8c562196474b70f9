package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** What was known of one customer at any data state. */
public interface Knowledge {

    /** The packs made so far, in the order of the log. */
    List<Report> reports();

    /** The customer as agreed then; empty if it was not known yet. */
    Optional<Customer> customer(long dataState);

    /** The decisions as recorded by then, of any use case. */
    List<Kept<Decision>> decisions(long dataState);

    /**
     * The end of the load in which the log got an entry: what is dropped together becomes known at once, in whatever order it is
     * read.
     */
    default long endOfLoad(long sequence) {
        return sequence;
    }

    /** The first day on which a charter of a use case was agreed, as known then; a later one written into the file frees of no decision. */
    default Optional<LocalDate> agreedOn(String useCase, long dataState) {
        return customer(dataState)
                .flatMap(customer -> customer.useCase(useCase))
                .map(UseCase::charter)
                .map(Charter::agreedOn);
    }

    /** Monthly values from the beginning of the baseline window to a month, incomplete months missing. */
    Series series(UseCase useCase, Measure measure, YearMonth to, long dataState);
}

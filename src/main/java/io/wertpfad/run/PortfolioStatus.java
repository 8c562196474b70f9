package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.pack.PackContent;
import io.wertpfad.pack.PackSource;
import io.wertpfad.pack.PackSources;
import io.wertpfad.pack.PortfolioComposition;
import io.wertpfad.pack.PortfolioComposition.Reported;
import io.wertpfad.pack.PortfolioContent;
import io.wertpfad.pack.Revisions;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Where the portfolio stands on a day: what its pack would say if it was made then, of all that was loaded. Nothing is recorded
 * or written.
 */
@Component
final class PortfolioStatus {

    /** No pack: those count from 1. */
    private static final int NO_REVISION = 0;

    private final Workspace workspace;
    private final Archive archive;
    private final PackCalendar calendar;
    private final DefinitionVersions definitions;
    private final PackSources sources;
    private final Revisions revisions;

    PortfolioStatus(
            Workspace workspace,
            Archive archive,
            PackCalendar calendar,
            DefinitionVersions definitions,
            PackSources sources,
            Revisions revisions) {
        this.workspace = workspace;
        this.archive = archive;
        this.calendar = calendar;
        this.definitions = definitions;
        this.sources = sources;
        this.revisions = revisions;
    }

    Known on(LocalDate today) throws IOException {
        Portfolio now = Portfolio.read(workspace.portfolio(), calendar);
        YearMonth period = calendar.servingPeriod(today);
        long dataState = archive.dataState();
        PackSources standing = sources.standingOn(today);
        List<Reported> reports = new ArrayList<>();
        for (Customer customer : definitions.asOf(dataState).customers()) {
            PackSource source = standing.of(
                    customer,
                    period,
                    NO_REVISION,
                    null,
                    dataState,
                    revisions.previous(customer.id(), period, Long.MAX_VALUE),
                    Optional.empty());
            reports.add(new Reported(customer, PackContent.of(source, Edition.INTERNAL)));
        }
        return new Known(
                new PortfolioComposition(period, today, NO_REVISION, reports, leftOut(now, reports)).content(),
                now.problems());
    }

    /** Customers that have a file, but none that could be taken yet, and files of which not even the customer is known. */
    private static List<String> leftOut(Portfolio portfolio, List<Reported> reports) {
        Set<String> known = reports.stream().map(r -> r.customer().id()).collect(Collectors.toSet());
        Set<String> leftOut = new TreeSet<>();
        portfolio.customers().forEach(customer -> leftOut.add(customer.id()));
        portfolio.brokenFiles().forEach(file -> leftOut.add(file.customer().orElse(file.file())));
        leftOut.removeAll(known);
        return List.copyOf(leftOut);
    }

    /**
     * The portfolio as it stands.
     *
     * @param problems of its files as they are now: of one that has any the last accepted version is meant
     */
    record Known(PortfolioContent content, List<Problem> problems) {}
}

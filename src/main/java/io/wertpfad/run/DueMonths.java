package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Which months should have been reported by now and were not, and for whom. */
@Component
final class DueMonths {

    private final Workspace workspace;
    private final PackCalendar calendar;
    private final Settings settings;
    private final Revisions revisions;
    private final RunFailures failures;

    DueMonths(
            Workspace workspace, PackCalendar calendar, Settings settings, Revisions revisions, RunFailures failures) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.settings = settings;
        this.revisions = revisions;
        this.failures = failures;
    }

    /**
     * The newest month that is due if all sound customers have reported it, but the pack over all of them is missing: a process may
     * have been killed between the two.
     */
    Optional<YearMonth> withoutPortfolioPack(Instant now) throws IOException {
        List<Customer> customers =
                Portfolio.read(workspace.portfolio(), calendar).customers();
        return settings.schedule().newestDue(now).filter(month -> {
            Set<String> reported = revisions.newest(month).keySet();
            return !customers.isEmpty()
                    && customers.stream().map(Customer::id).allMatch(reported::contains)
                    && !reported.contains(PortfolioJob.NAME);
        });
    }

    /**
     * Customers by month, the oldest first: of each the months since the last one that was reported and those before whose packs
     * could not be made; of one that never was reported only the newest, for nobody waits for packs of the time before.
     */
    NavigableMap<YearMonth, List<String>> of(Instant now) throws IOException {
        NavigableMap<YearMonth, List<String>> due = new TreeMap<>();
        Optional<YearMonth> newest = settings.schedule().newestDue(now);
        if (newest.isEmpty()) {
            return due;
        }
        for (Customer customer : Portfolio.read(workspace.portfolio(), calendar).customers()) {
            YearMonth first = revisions.of(customer.id()).stream()
                    .map(Recorded::revision)
                    .map(r -> r.period().plusMonths(1))
                    .max(YearMonth::compareTo)
                    .orElse(newest.get());
            for (YearMonth month = first; !month.isAfter(newest.get()); month = month.plusMonths(1)) {
                due.computeIfAbsent(month, m -> new ArrayList<>()).add(customer.id());
            }
            for (YearMonth month : failures.periods(customer.id())) {
                if (month.isBefore(first)) {
                    due.computeIfAbsent(month, m -> new ArrayList<>()).add(customer.id());
                }
            }
        }
        return due;
    }
}

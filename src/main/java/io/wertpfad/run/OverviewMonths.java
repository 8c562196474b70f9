package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Ledger;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.run.RunFailures.Failed;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The months of the overview: who was reported, from which data, which files lie in the outbox, what was sent, what failed. */
@Component
final class OverviewMonths {

    /** A year of months is looked at; older ones have their folders. */
    private static final int SHOWN = 12;

    private static final Map<String, Object> NO_LIMBO = Map.of("count", 0, "month", "");
    private static final JsonMapper JSON = new JsonMapper();

    private final Workspace workspace;
    private final Archive archive;
    private final Revisions revisions;
    private final RunFailures failures;
    private final Ledger ledger;
    private final Settings settings;

    OverviewMonths(
            Workspace workspace,
            Archive archive,
            Revisions revisions,
            RunFailures failures,
            Ledger ledger,
            Settings settings) {
        this.workspace = workspace;
        this.archive = archive;
        this.revisions = revisions;
        this.failures = failures;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** The newest months, the last one first, as a template can show them. */
    List<Map<String, Object>> model(Portfolio portfolio) throws IOException {
        Map<String, String> names =
                portfolio.customers().stream().collect(Collectors.toMap(Customer::id, Customer::name, (a, b) -> a));
        List<Map<String, Object>> months = new ArrayList<>();
        for (YearMonth period : periods().descendingSet()) {
            if (months.size() < SHOWN) {
                months.add(month(period, names));
            }
        }
        return months;
    }

    boolean hasOlder() throws IOException {
        return periods().size() > SHOWN;
    }

    /** Those that were reported, have files or failed. */
    private NavigableSet<YearMonth> periods() throws IOException {
        NavigableSet<YearMonth> periods = new TreeSet<>(failures.periods());
        periods.addAll(OutboxFiles.outbox(workspace).periods());
        periods.addAll(revisions.periods());
        return periods;
    }

    private Map<String, Object> month(YearMonth period, Map<String, String> names) throws IOException {
        NavigableMap<String, Recorded> newest = revisions.newest(period);
        List<Delivery> deliveries = ledger.of(period);
        NavigableSet<String> customers = new TreeSet<>(newest.keySet());
        customers.addAll(OutboxFiles.outbox(workspace).customers(period));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String customer : customers) {
            rows.add(customer(period, customer, names, newest, deliveries));
        }
        List<Map<String, Object>> failed =
                failures.of(period).stream().map(this::failure).toList();
        long reported = newest.keySet().stream()
                .filter(customer -> !customer.equals(PortfolioJob.NAME))
                .count();
        return Map.of(
                "name", Dates.month(period, language()),
                "reported", reported,
                "customers", rows,
                "failures", failed);
    }

    private Map<String, Object> failure(Failed failed) {
        return Map.of(
                "customer", failed.customer().equals(PortfolioJob.NAME) ? "" : failed.customer(),
                "day", Dates.day(LocalDate.parse(failed.day()), language()),
                "reasons", failed.reasons());
    }

    private Map<String, Object> customer(
            YearMonth period,
            String customer,
            Map<String, String> names,
            Map<String, Recorded> newest,
            List<Delivery> deliveries)
            throws IOException {
        Recorded recorded = newest.get(customer);
        Map<String, Object> model = new HashMap<>();
        model.put("id", customer.equals(PortfolioJob.NAME) ? "" : customer);
        model.put("name", names.getOrDefault(customer, customer));
        model.put("recorded", recorded != null);
        if (recorded != null) {
            model.put("revision", recorded.revision().revision());
            model.put("dataState", recorded.revision().dataState());
            model.put("day", day(recorded));
        }
        model.put(
                "packs",
                OutboxFiles.outbox(workspace).packs(period, customer).stream()
                        .map(OutboxFiles.Pack::model)
                        .toList());
        model.put(
                "deliveries",
                OverviewMails.counts(
                        deliveries.stream()
                                .filter(d -> d.customer().equals(customer))
                                .toList(),
                        language()));
        return model;
    }

    private String day(Recorded recorded) {
        return archive.entry(recorded.sequence())
                .map(entry -> Dates.day(LocalDate.ofInstant(entry.loadedAt(), settings.zone()), language()))
                .orElse("");
    }

    /** The editions that wait, by month and customer, with what a command has to be told. */
    static List<Map<String, Object>> held(Workspace workspace, Language language) throws IOException {
        OutboxFiles folder = OutboxFiles.held(workspace);
        List<Map<String, Object>> held = new ArrayList<>();
        for (YearMonth period : folder.periods()) {
            for (String customer : folder.customers(period)) {
                List<Map<String, Object>> packs = folder.packs(period, customer).stream()
                        .map(OutboxFiles.Pack::model)
                        .toList();
                if (!packs.isEmpty()) {
                    held.add(Map.of(
                            "month",
                            Dates.month(period, language),
                            "period",
                            period.toString(),
                            "customer",
                            customer,
                            "packs",
                            packs));
                }
            }
        }
        return held;
    }

    /** How many pilots the newest portfolio pack names as being in limbo, and its month, which is empty if there is no such pack. */
    Map<String, Object> limbo() throws IOException {
        OutboxFiles outbox = OutboxFiles.outbox(workspace);
        for (YearMonth period : outbox.periods().descendingSet()) {
            List<OutboxFiles.Pack> packs = outbox.packs(period, PortfolioJob.NAME).stream()
                    .filter(pack -> pack.endings().contains(".json"))
                    .toList();
            if (!packs.isEmpty()) {
                Path sidecar = workspace
                        .outbox(period, PortfolioJob.NAME)
                        .resolve(packs.get(packs.size() - 1).name() + ".json");
                return limbo(period, sidecar);
            }
        }
        return NO_LIMBO;
    }

    /** A file that is no sidecar says nothing: anyone can put one there. */
    private Map<String, Object> limbo(YearMonth period, Path sidecar) throws IOException {
        try {
            int count = JSON.readTree(Files.readAllBytes(sidecar)).path("limbo").size();
            return Map.of("count", count, "month", Dates.month(period, language()));
        } catch (JacksonException e) {
            return NO_LIMBO;
        }
    }

    private Language language() {
        return settings.intake().language();
    }
}

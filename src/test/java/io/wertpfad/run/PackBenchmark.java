package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.DefinitionVersions;
import io.wertpfad.pack.PackSource;
import io.wertpfad.pack.PackSources;
import io.wertpfad.pack.RenderingBenchmark;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.fixture.Clocks;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Prints what the packs of the samples cost: per pack on one and two threads, by stage, in bytes, and beside it the bare cost
 * of the same charts and tables drawn straight with OpenPDF. Arguments: rounds (15).
 */
final class PackBenchmark {

    private static final YearMonth PERIOD = YearMonth.of(2026, 10);
    private static final Instant NOW = Instant.parse("2026-11-05T08:00:00Z");

    private PackBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        Path folder = Files.createTempDirectory("wertpfad-packs");
        try {
            Workspace workspace = new Workspace(folder.resolve("samples"));
            Samples.copy(workspace.root());
            try (Session session = Sessions.open(
                    workspace,
                    Session.Access.CHANGE,
                    zone -> Clock.fixed(NOW, zone),
                    Map.of("wertpfad.intake.settle", "0s"))) {
                session.get(Ingest.class).run(Progress.on(System.err, Language.EN, false));
                List<Customer> customers = session.get(DefinitionVersions.class)
                        .asOf(session.dataState())
                        .customers();
                new RenderingBenchmark(sources(session, customers, Math.min(rounds, 5)), rounds)
                        .report(() -> source(session, customers.get(0)));
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** What is known of each customer of the samples. */
    private static List<PackSource> sources(Session session, List<Customer> customers, int rounds) {
        Clocks clocks = new Clocks();
        List<PackSource> sources = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            sources.clear();
            for (Customer customer : customers) {
                sources.add(clocks.time("data", () -> source(session, customer)));
            }
            clocks.next();
        }
        System.out.printf(
                Locale.ROOT,
                "data and statistics, once per customer: %.1f ms%n",
                clocks.medians().getOrDefault("data", 0.0) / sources.size());
        return List.copyOf(sources);
    }

    private static PackSource source(Session session, Customer customer) {
        long state = session.dataState();
        return session.get(PackSources.class)
                .of(
                        customer,
                        PERIOD,
                        1,
                        null,
                        state,
                        session.get(Revisions.class).previous(customer.id(), PERIOD, state + 1),
                        Optional.empty());
    }
}

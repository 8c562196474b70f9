package io.wertpfad.delivery;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.pack.PackSummary;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Editions that wait for someone to let them go. First they have their rows in the ledger, then the files go by renames, the PDF
 * of each pack last, then the rows may go; killed in between, the same call goes on.
 */
@Component
public class Releases {

    private static final String PDF = ".pdf";
    private static final List<String> BESIDES = List.of(".json", ".html");

    private final Workspace workspace;
    private final Revisions revisions;
    private final Ledger ledger;
    private final Dispatch dispatch;
    private final PackCalendar calendar;

    Releases(Workspace workspace, Revisions revisions, Ledger ledger, Dispatch dispatch, PackCalendar calendar) {
        this.workspace = workspace;
        this.revisions = revisions;
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.calendar = calendar;
    }

    /** Names of the packs of a revision that wait, or whose release was cut off. */
    public Set<String> waiting(Recorded newest) {
        YearMonth period = newest.revision().period();
        String customer = newest.revision().customer();
        Set<String> waiting = new TreeSet<>();
        for (String pack : newest.revision().packs().keySet()) {
            if (Files.exists(workspace.held(period, customer).resolve(pack + PDF))) {
                waiting.add(pack);
            }
        }
        ledger.of(period, customer).stream()
                .filter(d -> d.state() == State.HELD
                        && d.revision() == newest.revision().revision())
                .filter(d -> Files.exists(outbox(newest, d.pack())))
                .forEach(d -> waiting.add(d.pack()));
        return waiting;
    }

    /**
     * Lets the packs of a revision go that wait.
     *
     * @param atOnce whether they are going to be sent by the same command
     * @return their PDFs, in the outbox
     */
    public List<Path> release(Recorded newest, boolean atOnce) throws IOException {
        YearMonth period = newest.revision().period();
        String customer = newest.revision().customer();
        Path held = workspace.held(period, customer);
        Set<String> waiting = waiting(newest);
        List<ReadyPack> packs = waiting.stream().map(pack -> held(newest, pack)).toList();
        dispatch.queue(
                customer,
                Recipients.customers(Portfolio.read(workspace.portfolio(), calendar), customer),
                period,
                newest.revision().revision(),
                packs,
                atOnce);
        List<Path> released = new ArrayList<>();
        for (String pack : waiting) {
            Path pdf = outbox(newest, pack);
            for (String besides : BESIDES) {
                move(held.resolve(pack + besides), pdf.resolveSibling(pack + besides));
            }
            move(held.resolve(pack + PDF), pdf);
            released.add(pdf);
        }
        ledger.of(period, customer).stream()
                .filter(d -> d.state() == State.HELD && waiting.contains(d.pack()))
                .forEach(d -> ledger.release(d, atOnce));
        ledger.keep();
        return released;
    }

    private static void move(Path source, Path target) throws IOException {
        if (Files.exists(source)) {
            Durable.move(source, target);
        }
    }

    /** Whether a pack was let go, also if it does not lie in the outbox any more. */
    public boolean wasReleased(YearMonth period, String customer, String pack) {
        return Files.exists(workspace.outbox(period, customer).resolve(pack + PDF))
                || ledger.of(period, customer).stream().anyMatch(d -> d.pack().equals(pack) && d.state() != State.HELD);
    }

    /**
     * The PDFs of a revision that waited, and were let go.
     *
     * @param manual the editions that wait by default; packs with an empty chart do whatever their edition
     */
    public List<Path> released(Recorded newest, Set<Edition> manual) {
        return newest.revision().packs().keySet().stream()
                .filter(pack -> waits(revisions.summary(newest, pack), manual)
                        && wasReleased(
                                newest.revision().period(), newest.revision().customer(), pack))
                .sorted()
                .map(pack -> outbox(newest, pack))
                .toList();
    }

    /** Mails that failed and did not go since, by the pack of the revision. */
    public Map<String, List<Delivery>> failed(Recorded newest) {
        return ledger.of(newest.revision().period(), newest.revision().customer()).stream()
                .filter(d -> d.state() == State.FAILED
                        && d.revision() == newest.revision().revision())
                .collect(Collectors.groupingBy(Delivery::pack, TreeMap::new, Collectors.toList()));
    }

    /** What an earlier revision left waiting waits no more; the archive has it. */
    public void dropReplaced(YearMonth period, String customer, int revision) throws IOException {
        Path held = workspace.held(period, customer);
        if (revision == 1 || !Files.isDirectory(held)) {
            return;
        }
        Set<String> replaced = new TreeSet<>();
        revisions.of(customer).stream()
                .map(Recorded::revision)
                .filter(r -> r.period().equals(period) && r.revision() < revision)
                .forEach(r -> replaced.addAll(r.packs().keySet()));
        for (String pack : replaced) {
            for (String ending : Stream.concat(Stream.of(PDF), BESIDES.stream()).toList()) {
                Files.deleteIfExists(held.resolve(pack + ending));
            }
        }
    }

    private Path outbox(Recorded newest, String pack) {
        return workspace
                .outbox(newest.revision().period(), newest.revision().customer())
                .resolve(pack + PDF);
    }

    private ReadyPack held(Recorded newest, String pack) {
        PackSummary summary = revisions.summary(newest, pack);
        return new ReadyPack(
                pack,
                summary.readBy(),
                summary.language(),
                true,
                newest.revision().packs().getOrDefault(pack, ""));
    }

    private static boolean waits(PackSummary summary, Set<Edition> manual) {
        return summary.emptyChart() || manual.contains(summary.readBy());
    }
}

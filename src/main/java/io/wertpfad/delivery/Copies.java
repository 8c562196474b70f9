package io.wertpfad.delivery;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.pack.PackSummary;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Steering.Member;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Packs that someone is to get again, by a message of its own. */
@Component
public class Copies {

    private final Ledger ledger;
    private final Dispatch dispatch;
    private final Revisions revisions;
    private final Workspace workspace;
    private final PackCalendar calendar;

    Copies(Ledger ledger, Dispatch dispatch, Revisions revisions, Workspace workspace, PackCalendar calendar) {
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.revisions = revisions;
        this.workspace = workspace;
        this.calendar = calendar;
    }

    /** The addresses of all members, for those who mistype one. */
    public List<String> addresses() {
        return Portfolio.read(workspace.portfolio(), calendar).customers().stream()
                .flatMap(c -> c.steering().members().stream())
                .map(Member::email)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Queues what a member may read in the outbox of the newest reported period of their customers. What was still to go there
     * goes no more. Asked again before it is known to have gone, it makes no second copy: the one there is goes on, now.
     *
     * @return how many packs that are; 0 if there is none
     */
    public int queue(String address) {
        Portfolio portfolio = Portfolio.read(workspace.portfolio(), calendar);
        List<Recorded> candidates = portfolio.customers().stream()
                .filter(customer -> isMember(customer, address))
                .flatMap(customer ->
                        Stream.concat(revisions.of(customer.id()).stream(), revisions.of(Delivery.PORTFOLIO).stream()))
                .toList();
        Optional<YearMonth> period =
                candidates.stream().map(r -> r.revision().period()).max(Comparator.naturalOrder());
        Map<String, Recorded> newest = new LinkedHashMap<>();
        candidates.stream()
                .filter(r -> r.revision().period().equals(period.orElseThrow()))
                .forEach(r -> newest.merge(r.revision().customer(), r, (a, b) -> a.sequence() > b.sequence() ? a : b));
        List<Wanted> wanted = new ArrayList<>();
        for (Recorded recorded : newest.values()) {
            List<Customer> customers =
                    Recipients.customers(portfolio, recorded.revision().customer());
            for (ReadyPack pack : packs(recorded, customers, address)) {
                wanted.add(new Wanted(recorded, pack, before(recorded, pack, address)));
            }
        }
        int issue = wanted.stream().mapToInt(Wanted::newestIssue).max().orElse(0);
        boolean underWay = wanted.stream()
                .anyMatch(pack -> pack.copy(issue).filter(Copies::goesOn).isPresent());
        wanted.forEach(pack -> queue(pack, address, underWay ? issue : issue + 1));
        ledger.keep();
        return wanted.size();
    }

    private List<Delivery> before(Recorded recorded, ReadyPack pack, String address) {
        return ledger.of(recorded.revision().period(), recorded.revision().customer()).stream()
                .filter(d -> d.pack().equals(pack.name()) && isSame(d.recipient(), address))
                .toList();
    }

    /** All packs that are asked for together have the same issue: so it shows which of them were to go when it was cut off. */
    private void queue(Wanted wanted, String address, int issue) {
        Optional<Delivery> there = wanted.copy(issue).filter(d -> d.state() == State.SENT || goesOn(d));
        wanted.before.stream()
                .filter(d -> d.state() != State.SENT && d.state() != State.REPLACED)
                .filter(d -> there.isEmpty() || d.issue() < issue)
                .forEach(ledger::replaced);
        if (there.isPresent()) {
            ledger.hasten(there.get());
            return;
        }
        RevisionHeader revision = wanted.recorded.revision();
        int free = Math.max(issue, wanted.newestIssue() + 1);
        dispatch.copy(revision.customer(), revision.period(), revision.revision(), wanted.pack, address, free);
    }

    /** Whether a copy is still on its way; also one that was cut off, or failed for now, and may have arrived. */
    private static boolean goesOn(Delivery delivery) {
        if (delivery.issue() == 0) {
            return false;
        }
        Reason reason = delivery.reason();
        return switch (delivery.state()) {
            case QUEUED, SENDING -> true;
            case FAILED -> delivery.nextTry() != null || (reason != null && reason.code() == Reason.Code.IN_DOUBT);
            case HELD, SENT, REPLACED -> false;
        };
    }

    /** Those in the outbox that a member with this address reads. */
    private List<ReadyPack> packs(Recorded recorded, List<Customer> customers, String address) {
        List<ReadyPack> packs = new ArrayList<>();
        recorded.revision().packs().forEach((name, sha256) -> {
            PackSummary summary = revisions.summary(recorded, name);
            Edition edition = summary.readBy();
            boolean reads = Recipients.of(customers, edition).stream()
                    .anyMatch(m -> isSame(m.email(), address) && m.language() == summary.language());
            if (reads
                    && Files.exists(workspace
                            .outbox(summary.period(), recorded.revision().customer())
                            .resolve(name + ".pdf"))) {
                packs.add(new ReadyPack(name, edition, summary.language(), false, sha256));
            }
        });
        return packs;
    }

    private static boolean isMember(Customer customer, String address) {
        return customer.steering().members().stream().anyMatch(m -> isSame(m.email(), address));
    }

    private static boolean isSame(String one, String other) {
        return Recipients.key(one).equals(Recipients.key(other));
    }

    /** A pack that someone is to get again, and what they were to get of it so far. */
    private record Wanted(Recorded recorded, ReadyPack pack, List<Delivery> before) {

        int newestIssue() {
            return before.stream().mapToInt(Delivery::issue).max().orElse(0);
        }

        Optional<Delivery> copy(int issue) {
            return before.stream().filter(d -> d.issue() == issue && issue > 0).findFirst();
        }
    }
}

package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Order;
import io.wertpfad.delivery.Releases;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Release;
import io.wertpfad.text.NearestNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code release}: lets the editions of a customer go that wait for it. */
@Command
final class ReleaseCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--period", paramLabel = "2026-10", required = true, descriptionKey = "release.period")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private YearMonth period;

    @Option(names = "--customer", paramLabel = "ID", required = true, descriptionKey = "release.customer")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private String customer;

    @Option(names = "--no-deliver", descriptionKey = "release.noDeliver")
    private boolean noDeliver;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        try (Session session = console.open(Session.Access.CHANGE, Map.of())) {
            Workspace workspace = session.workspace();
            Customer known = customer(Portfolio.read(workspace.portfolio(), session.get(PackCalendar.class)));
            Recorded newest = newest(session.get(Revisions.class));
            Releases releases = session.get(Releases.class);
            ChangeRight right = session.get(ChangeRight.class);
            right.require();
            boolean again = releases.waiting(newest).isEmpty();
            List<Path> files = again ? releases.released(newest, manual(known)) : releases.release(newest, !noDeliver);
            if (files.isEmpty()) {
                throw CommandFailed.wrongUsage("release.nothing_held", customer, period);
            }
            console.say(again ? "release.again" : "release.done", customer, period);
            for (Path file : files) {
                if (Files.exists(file)) {
                    console.line("  " + file);
                } else {
                    console.say("release.removed", file);
                }
            }
            Mailing mailing = session.get(Mailing.class);
            Sent sent = noDeliver ? Sent.later(mailing) : Sent.by(mailing, Order.DUE, right, console.progress());
            Events.sent(sent);
            Overview.refresh(session, console);
            SentLines lines = new SentLines(console, session.zone());
            lines.say(sent);
            Map<String, List<Delivery>> failed = failed(releases, newest, files);
            failed.forEach((pack, mails) -> {
                console.say("release.failed", pack, mails.size());
                lines.sayOthers(sent, mails);
            });
            if (console.options().json) {
                console.json(json(newest, again, files, failed, sent, workspace));
            }
            return (sent.hasFailures() || !failed.isEmpty() ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
        }
    }

    private static Map<String, List<Delivery>> failed(Releases releases, Recorded newest, List<Path> files) {
        Map<String, List<Delivery>> failed = new LinkedHashMap<>(releases.failed(newest));
        failed.keySet().removeIf(pack -> files.stream().noneMatch(file -> file.endsWith(pack + ".pdf")));
        return failed;
    }

    private Customer customer(Portfolio portfolio) {
        List<String> valid = portfolio.customers().stream().map(Customer::id).toList();
        return portfolio.customer(customer).orElseThrow(() -> {
            boolean broken = portfolio.brokenFiles().stream()
                    .anyMatch(file -> file.customer().filter(customer::equals).isPresent());
            return broken
                    ? CommandFailed.wrongUsage("release.broken", customer)
                    : CommandFailed.wrongUsage(
                            "release.unknown_customer", customer, NearestNames.orAll(customer, valid));
        });
    }

    private Recorded newest(Revisions revisions) {
        return revisions.newest(customer, period).orElseThrow(() -> {
            List<YearMonth> reported = revisions.of(customer).stream()
                    .map(r -> r.revision().period())
                    .distinct()
                    .sorted()
                    .toList();
            return reported.isEmpty()
                    ? CommandFailed.wrongUsage("release.never_reported", customer)
                    : CommandFailed.wrongUsage("release.not_reported", period, customer, reported);
        });
    }

    private static Set<Edition> manual(Customer customer) {
        return Arrays.stream(Edition.values())
                .filter(e -> customer.release().getOrDefault(e, Release.MANUAL) == Release.MANUAL)
                .collect(Collectors.toSet());
    }

    private Map<String, @Nullable Object> json(
            Recorded newest,
            boolean again,
            List<Path> files,
            Map<String, List<Delivery>> failed,
            Sent sent,
            Workspace workspace) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", period.toString());
        json.put("customer", customer);
        json.put("revision", newest.revision().revision());
        json.put("released_before", again);
        json.put("outbox", files.stream().map(workspace::name).toList());
        Map<String, Integer> mails = new LinkedHashMap<>();
        failed.forEach((pack, deliveries) -> mails.put(pack, deliveries.size()));
        json.put("failed_mails", mails);
        json.put("delivery", SentJson.of(sent, console.language()));
        return json;
    }
}

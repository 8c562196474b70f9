package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Order;
import io.wertpfad.run.Ingest.Ingested;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.MonthlyRun.Request;
import io.wertpfad.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Stays up: loads files as they arrive and runs the months that are due. Each time there is something to do it opens the
 * workspace like any other command and closes it again. So a lost database or a full disk costs one attempt and not the
 * watch, other commands get their turn in between, and what it knows is never older than the workspace.
 */
final class Watch {

    /** The context must live until the work at hand is done, also when the machine shuts down; there is time between files. */
    private static final Map<String, Object> OVERRIDES =
            Map.of("wertpfad.intake.wait", "0s", "spring.main.register-shutdown-hook", "false");

    private static final Duration RETRY_OF_A_RUN = Duration.ofMinutes(15);
    private static final Duration LONGEST_WITHOUT_A_LOOK_AT_DELIVERIES = Duration.ofHours(1);
    /** With the usual settings some five minutes. */
    private static final int OFTEN_KEPT_OUT = 20;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Console console;
    private final Workspace workspace;
    private final Stop stop;
    private final WatchState state;

    private Arrivals handled = Arrivals.NONE;
    private @Nullable Schedule schedule;
    private Instant nextRun = Instant.MIN;
    private Instant nextDelivery = Instant.MIN;
    /** Whether customers wait for values: what arrives may bring them. */
    private boolean waits;

    private Duration pause = Duration.ZERO;
    /** How often in a row another command had the workspace when this one wanted it. */
    private int keptOut;

    private LogSettings log;

    Watch(Console console, Workspace workspace, Stop stop, WatchState state, LogSettings log) {
        this.console = console;
        this.workspace = workspace;
        this.stop = stop;
        this.state = state;
        this.log = log;
    }

    /** Goes on until the stop is requested. */
    void run() {
        while (!stop.isRequested()) {
            Duration poll = LONGEST_PAUSE;
            try {
                Settings settings = WorkspaceSettings.settings(WorkspaceSettings.environment(workspace), workspace);
                poll = settings.schedule().poll();
                log = settings.log();
                look(settings);
                goneWell();
            } catch (InterruptedException e) {
                stop.request();
            } catch (Exception e) {
                wentWrong(e);
            }
            stop.await(pause.compareTo(poll) > 0 ? pause : poll);
        }
    }

    private void look(Settings settings) throws Exception {
        Clock clock = console.options().clock(settings.zone());
        Arrivals arrivals = Arrivals.in(workspace, settings.settle());
        boolean arrived = arrivals.bringsMoreThan(handled);
        if (!settings.schedule().equals(schedule)) {
            schedule = settings.schedule();
            nextRun = Instant.MIN;
        }
        if (!arrived && clock.instant().isBefore(earlier(nextRun, nextDelivery))) {
            handled = arrivals;
            return;
        }
        try (Session session = console.open(workspace, Session.Access.CHANGE, OVERRIDES)) {
            Logs.ofWatch(settings.log());
            Instant now = clock.instant();
            boolean runs = !now.isBefore(nextRun) || (arrived && (waits || arrivals.redefines(handled)));
            Attempts attempts = new Attempts();
            if (arrived) {
                attempts.attempt(() -> load(session));
                handled = attempts.allWentWell() ? arrivals : handled;
            }
            // What is not done stays due, else the next look would find nothing to do and take that for the end of the
            // trouble.
            if (runs) {
                nextRun = Instant.MIN;
                attempts.attempt(() -> nextRun = runDueMonths(session, settings.schedule(), now));
                state.nextRun(settings.schedule().next(now));
            }
            if (!now.isBefore(nextDelivery)) {
                nextDelivery = Instant.MIN;
                attempts.attempt(() -> {
                    deliver(session);
                    nextDelivery = nextTry(session, now);
                });
            } else {
                nextDelivery = earlier(nextDelivery, nextTry(session, now));
            }
            new Report(console).removed(Retention.apply(session, console));
            Overview.refresh(session, console);
            attempts.rethrow();
        }
    }

    private void load(Session session) throws Exception {
        long begin = System.nanoTime();
        Ingested ingested = session.get(Ingest.class).run(progress());
        state.loaded(ingested, Duration.ofNanos(System.nanoTime() - begin));
        if (!ingested.receipts().isEmpty() || ingested.hasRemarks()) {
            new Report(console).ingested(ingested, workspace);
        }
    }

    /** Runs what is due, and gives when to do so again. A customer whose month failed or waits gets no later one before it. */
    private Instant runDueMonths(Session session, Schedule rule, Instant now) throws Exception {
        boolean failed = false;
        waits = false;
        Set<String> behind = new HashSet<>();
        for (Map.Entry<YearMonth, List<String>> due :
                session.get(DueMonths.class).of(now).entrySet()) {
            List<String> customers =
                    due.getValue().stream().filter(c -> !behind.contains(c)).toList();
            if (stop.isRequested()) {
                return now;
            }
            if (!customers.isEmpty()) {
                Request request = new Request(due.getKey(), customers, null, null, true, true);
                Ran ran = told(session, () -> session.get(MonthlyRun.class).run(request, progress()));
                ran.failures().forEach(failure -> behind.add(failure.customer()));
                behind.addAll(ran.waiting().gaps().keySet());
                failed |= !ran.failures().isEmpty();
                waits |= !ran.waiting().gaps().isEmpty();
            }
        }
        Optional<YearMonth> lacking = session.get(DueMonths.class).withoutPortfolioPack(now);
        if (lacking.isPresent() && !failed) {
            Request request = new Request(lacking.get(), List.of(), null, null, true, false);
            failed = !told(session, () -> session.get(MonthlyRun.class).portfolioPackAlone(request, progress()))
                    .failures()
                    .isEmpty();
        }
        state.customersFailed(failed);
        Instant again = failed ? now.plus(RETRY_OF_A_RUN) : waits ? rule.nextDay(now) : Instant.MAX;
        return earlier(rule.next(now).orElse(Instant.MAX), again);
    }

    private Ran told(Session session, Callable<Ran> run) throws Exception {
        long begin = System.nanoTime();
        Ran ran = run.call();
        state.ran(ran, Duration.ofNanos(System.nanoTime() - begin));
        new Report(console).ran(ran, workspace);
        if (!ran.sent().handled().isEmpty()) {
            new SentLines(console, session.zone()).say(ran.sent());
        }
        new Report(console).summary(RunSummary.of(session, ran, ran.exit()), workspace);
        return ran;
    }

    private void deliver(Session session) {
        Sent sent = Sent.by(session.get(Mailing.class), Order.DUE, session.get(ChangeRight.class), progress());
        if (!sent.handled().isEmpty()) {
            new SentLines(console, session.zone()).say(sent);
        }
        Events.sent(sent);
        state.sent(sent);
    }

    /** When the next delivery that failed is due; other commands may leave some, too. */
    private static Instant nextTry(Session session, Instant now) {
        Instant latest = now.plus(LONGEST_WITHOUT_A_LOOK_AT_DELIVERIES);
        Mailing mailing = session.get(Mailing.class);
        if (!mailing.isOn()) {
            return latest;
        }
        Instant earliest = now.plus(LONGEST_PAUSE);
        return mailing.open().stream()
                .map(Delivery::nextTry)
                .filter(Objects::nonNull)
                .map(next -> next.isBefore(earliest) ? earliest : next)
                .reduce(latest, Watch::earlier);
    }

    private Progress progress() {
        return console.progress().until(stop::isRequested);
    }

    private void goneWell() {
        keptOut = 0;
        if (state.isTroubled()) {
            console.say("watch.goes_on");
        }
        pause = Duration.ZERO;
        state.well();
    }

    /** A trouble is told when it begins and when it changes, not at every attempt. */
    private void wentWrong(Exception e) {
        if (stop.isRequested() || isBrieflyKeptOut(e)) {
            return;
        }
        List<String> words = FailureReason.of(e).stream().map(console::words).toList();
        if (state.troubled(words)) {
            Logs.ofWatch(log);
            Events.trouble(e);
            words.forEach(console::error);
            console.error(console.words(Message.of(Watch.class, "watch.tries_again")));
        }
        Duration longer = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    /** Other commands have their turn; one that does not end is a trouble. */
    private boolean isBrieflyKeptOut(Exception e) {
        if (!(e instanceof CommandFailed failed) || failed.exit() != Exit.ALREADY_RUNNING) {
            keptOut = 0;
            return false;
        }
        keptOut++;
        return keptOut < OFTEN_KEPT_OUT;
    }

    /** Several things to do, of which one that fails does not keep the others from being done. */
    private static final class Attempts {

        private @Nullable Exception first;

        private void attempt(Step step) {
            try {
                step.run();
            } catch (Exception e) {
                if (first == null) {
                    first = e;
                }
            }
        }

        private boolean allWentWell() {
            return first == null;
        }

        private void rethrow() throws Exception {
            if (first != null) {
                throw first;
            }
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}

package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Order;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.pack.PortfolioComposition.Reported;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.run.Ingest.Ingested;
import io.wertpfad.run.PackJob.Made;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The monthly run: ingest, the packs of each customer, delivery. A period that is complete is only rendered again. */
@Component
final class MonthlyRun {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyRun.class);

    private final Workspace workspace;
    private final Archive archive;
    private final PackCalendar calendar;
    private final IntakeSettings settings;
    private final Ingest ingest;
    private final Revisions revisions;
    private final PackJob packs;
    private final PortfolioJob portfolioPack;
    private final Mailing mailing;
    private final Patience patience;
    private final RunFailures failures;
    private final ObjectProvider<ChangeRight> right;

    MonthlyRun(
            Workspace workspace,
            Archive archive,
            PackCalendar calendar,
            IntakeSettings settings,
            Ingest ingest,
            Revisions revisions,
            PackJob packs,
            PortfolioJob portfolioPack,
            Mailing mailing,
            Patience patience,
            RunFailures failures,
            ObjectProvider<ChangeRight> right) {
        this.workspace = workspace;
        this.archive = archive;
        this.calendar = calendar;
        this.settings = settings;
        this.ingest = ingest;
        this.revisions = revisions;
        this.packs = packs;
        this.portfolioPack = portfolioPack;
        this.mailing = mailing;
        this.patience = patience;
        this.failures = failures;
        this.right = right;
    }

    /**
     * Runs a period.
     *
     * @throws CommandFailed if a customer is unknown or a template cannot be used; nothing was changed
     */
    Ran run(Request request, Progress progress) throws Exception {
        Portfolio portfolio = Portfolio.read(workspace.portfolio(), calendar);
        List<String> customers = customers(request, portfolio);
        boolean complete = request.reason() == null
                && !customers.isEmpty()
                && customers.stream()
                        .allMatch(c -> revisions.newest(c, request.period()).isPresent());
        if (complete && request.asOf() != null) {
            throw CommandFailed.wrongUsage("run.as_of_reported", request.period(), request.asOf());
        }
        packs.requireSoundTemplates();
        Ingested ingested = complete ? ingest.nothing(portfolio) : ingest.run(progress);
        Waiting waiting = request.waits() && request.reason() == null && !complete
                ? patience.of(request.period(), customers, ingested.portfolio())
                : Waiting.NONE;
        List<String> ready =
                customers.stream().filter(c -> !waiting.includes(c)).toList();
        List<Made> made = new ArrayList<>();
        List<Failure> failed = new ArrayList<>();
        try (Progress.Stage stage = progress.begin(Message.of(MonthlyRun.class, "stage.packs"), ready.size())) {
            for (String customer : ready) {
                makeOrSayWhyNot(customer, request, made, failed);
                stage.step(customer);
            }
        }
        PortfolioJob.Made portfolioPack = portfolioPackOrWhyNot(request, portfolio, made, failed, progress);
        Ran ran = new Ran(
                request.period(), complete, ingested, made, failed, waiting, portfolioPack, Sent.later(mailing));
        return delivered(ran, request, complete, progress);
    }

    /** Only the portfolio pack of a month that all customers have reported. */
    Ran portfolioPackAlone(Request request, Progress progress) throws IOException {
        Portfolio portfolio = Portfolio.read(workspace.portfolio(), calendar);
        List<Failure> failed = new ArrayList<>();
        PortfolioJob.Made made = portfolioPackOrWhyNot(request, portfolio, List.of(), failed, progress);
        Ran ran = new Ran(
                request.period(),
                true,
                ingest.nothing(portfolio),
                List.of(),
                failed,
                Waiting.NONE,
                made,
                Sent.later(mailing));
        return delivered(ran, request, false, progress);
    }

    /** What failed is put down first: nobody knows how sending ends. */
    private Ran delivered(Ran made, Request request, boolean complete, Progress progress) {
        try {
            failures.note(made);
        } catch (IOException e) {
            LOG.warn("what failed could not be put down ({})", e.getClass().getSimpleName());
        }
        Ran ran = made.with(deliver(request, complete, progress));
        Events.ran(ran);
        Events.sent(ran.sent());
        return ran;
    }

    /** One customer's failure holds back no other: the same command makes it up once the cause is removed. */
    private void makeOrSayWhyNot(String customer, Request request, List<Made> made, List<Failure> failures) {
        try {
            made.add(make(customer, request));
        } catch (CommandFailed e) {
            throw e;
        } catch (Exception e) {
            int revision = next(revisions.newest(customer, request.period()));
            failures.add(new Failure(customer, revision, FailureReason.of(e)));
        }
    }

    private PortfolioJob.@Nullable Made portfolioPackOrWhyNot(
            Request request, Portfolio portfolio, List<Made> made, List<Failure> failures, Progress progress) {
        try {
            return portfolioPack(request, portfolio, made, progress);
        } catch (CommandFailed e) {
            throw e;
        } catch (Exception e) {
            failures.add(new Failure(PortfolioJob.NAME, 1, FailureReason.of(e)));
            return null;
        }
    }

    /** A complete period is not delivered again; but what a killed run was still to send goes now. */
    private Sent deliver(Request request, boolean complete, Progress progress) {
        if (!request.deliver()) {
            return Sent.later(mailing);
        }
        return Sent.by(
                mailing, complete ? Order.interrupted(request.period()) : Order.DUE, right.getObject(), progress);
    }

    /** Over all customers that have reported; the first one waits until each sound customer has. */
    private PortfolioJob.@Nullable Made portfolioPack(
            Request request, Portfolio portfolio, List<Made> made, Progress progress) throws Exception {
        YearMonth period = request.period();
        Map<String, Reported> now = new HashMap<>();
        for (Made customer : made) {
            if (customer.reported() != null) {
                now.put(customer.customer(), customer.reported());
            }
        }
        NavigableMap<String, Recorded> newest = revisions.newest(period);
        boolean madeBefore = newest.remove(PortfolioJob.NAME) != null;
        boolean all = portfolio.customers().stream().map(Customer::id).allMatch(newest::containsKey);
        if (newest.isEmpty() || !(all || madeBefore)) {
            return null;
        }
        List<Reported> reports = new ArrayList<>();
        for (Map.Entry<String, Recorded> customer : newest.entrySet()) {
            Reported reported = now.get(customer.getKey());
            reports.add(reported == null ? packs.reported(customer.getValue()) : reported);
        }
        List<String> leftOut = portfolio.brokenFiles().stream()
                .map(file -> file.customer().orElse(file.file()))
                .filter(name -> !newest.containsKey(name))
                .toList();
        try (Progress.Announced stage = progress.announce(Message.of(MonthlyRun.class, "stage.portfolio"))) {
            return portfolioPack.make(period, reports, leftOut, request.deliver(), stage);
        }
    }

    private Made make(String customer, Request request) throws Exception {
        Optional<Recorded> newest = revisions.newest(customer, request.period());
        long dataState = dataState(request.asOf());
        if (newest.isPresent()
                && (request.reason() == null || isDone(newest.get().revision(), request, dataState))) {
            return packs.again(newest.get());
        }
        int revision = next(newest);
        String reason = newest.isPresent() ? request.reason() : null;
        Made made = packs.make(customer, request.period(), revision, reason, dataState, request.deliver());
        return isSameData(made.dataState(), dataState) ? made : made.withFrozenState();
    }

    /** Which revision is to be made after the newest one. */
    private static int next(Optional<Recorded> newest) {
        return newest.map(r -> r.revision().revision() + 1).orElse(1);
    }

    /**
     * Whether the revision that is asked for is there: made for this reason from the same data. So a run that was killed
     * among its customers is finished by the same command, and revises none of them twice.
     */
    private boolean isDone(RevisionHeader newest, Request request, long dataState) {
        return Objects.equals(newest.reason(), request.reason()) && isSameData(newest.dataState(), dataState);
    }

    /** Whether only packs were recorded between two data states. */
    private boolean isSameData(long one, long other) {
        return archive.entries().stream()
                .filter(entry -> entry.sequence() > Math.min(one, other) && entry.sequence() <= Math.max(one, other))
                .allMatch(entry -> entry.kind().equals(LogEntry.REVISION));
    }

    private long dataState(@Nullable LocalDate asOf) {
        if (asOf == null) {
            return archive.dataState();
        }
        return archive.dataStateBefore(
                asOf.plusDays(1).atStartOfDay(settings.zone()).toInstant());
    }

    /** Those asked for, else all whose files are sound. */
    private static List<String> customers(Request request, Portfolio portfolio) {
        List<String> known = portfolio.customers().stream().map(Customer::id).toList();
        if (request.customers().isEmpty()) {
            return known;
        }
        List<String> broken = portfolio.brokenFiles().stream()
                .flatMap(file -> file.customer().stream())
                .toList();
        List<Message> unknown = request.customers().stream()
                .filter(id -> !known.contains(id) && !broken.contains(id))
                .map(id -> Message.of(MonthlyRun.class, "unknown_customer", id, NearestNames.orAll(id, known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new CommandFailed(Exit.WRONG_USAGE, unknown);
        }
        return request.customers().stream().filter(known::contains).distinct().toList();
    }

    /**
     * What is to be run.
     *
     * @param customers ids; empty for all
     * @param asOf look only at what was loaded up to the end of this day
     * @param reason for a new revision of a complete period; null for none
     * @param deliver whether packs are sent at the end
     * @param waits whether customers that lack values may wait for them, if the settings say so
     */
    record Request(
            YearMonth period,
            List<String> customers,
            @Nullable LocalDate asOf,
            @Nullable String reason,
            boolean deliver,
            boolean waits) {}

    /**
     * What a run did.
     *
     * @param again whether the period was complete, so that its packs were only rendered again
     * @param failures customers whose packs could not be made, and why
     * @param waiting customers that are not reported yet, as values are missing
     * @param portfolio the portfolio pack; null while a customer has not reported the period
     * @param sent what became of the mails
     */
    record Ran(
            YearMonth period,
            boolean again,
            Ingested ingested,
            List<Made> made,
            List<Failure> failures,
            Waiting waiting,
            PortfolioJob.@Nullable Made portfolio,
            Sent sent) {

        /** The same run, with what an ingest before it had found. */
        Ran with(Ingested before) {
            return new Ran(period, again, before, made, failures, waiting, portfolio, sent);
        }

        private Ran with(Sent mails) {
            return new Ran(period, again, ingested, made, failures, waiting, portfolio, mails);
        }

        Exit exit() {
            if (!failures.isEmpty()) {
                return Exit.FAILED;
            }
            return hasRemarks() ? Exit.DONE_WITH_REMARKS : Exit.DONE;
        }

        boolean hasRemarks() {
            return ingested.hasRemarks()
                    || !waiting.gaps().isEmpty()
                    || made.stream().anyMatch(Made::hasRemarks)
                    || (portfolio != null && !portfolio.failed().isEmpty())
                    || sent.hasFailures();
        }
    }

    /** A customer whose packs of a revision could not be made, and why. */
    record Failure(String customer, int revision, List<Message> reasons) {}
}

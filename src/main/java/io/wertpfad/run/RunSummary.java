package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.intake.Receipt;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run did, at a glance.
 *
 * @param exit what the command ends with
 * @param failed customers whose packs could not be made; the portfolio pack counts as one
 * @param leftOut portfolio files and export definitions with mistakes
 * @param gaps measures without a value for the month
 * @param next what is to be done, the weightiest first; empty if nothing is
 */
record RunSummary(
        YearMonth period,
        Exit exit,
        Files files,
        Packs packs,
        int failed,
        int leftOut,
        Mails mails,
        int gaps,
        List<Message> next) {

    /**
     * Dropped files.
     *
     * @param withRejections among those that were loaded
     * @param waiting left in the inbox
     */
    record Files(long loaded, long withRejections, long rejected, long duplicates, long waiting) {}

    /** Packs, by where they lie; {@code unfit} failed the check and lie nowhere. */
    record Packs(long outbox, long held, long unfit) {}

    /**
     * Mails: {@code sent} by this run, and what is still open of the month.
     *
     * @param on whether there is a mail server
     */
    record Mails(boolean on, long sent, long failed, long queued, long held) {}

    static RunSummary of(Session session, Ran ran, Exit asked) throws IOException {
        List<Delivery> open = session.get(Mailing.class).open().stream()
                .filter(d -> d.period().equals(ran.period()))
                .toList();
        List<String> customers = new ArrayList<>(ran.waiting().gaps().keySet());
        ran.made().forEach(made -> customers.add(made.customer()));
        Gaps lacking = session.get(Gaps.class);
        int gaps = ran.ingested().portfolio().customers().stream()
                .filter(customer -> customers.contains(customer.id()))
                .mapToInt(customer -> lacking.of(customer, ran.period()).size())
                .sum();
        Mails mails = new Mails(
                ran.sent().mail(),
                ran.sent().with(State.SENT).size(),
                count(open, State.FAILED),
                count(open, State.QUEUED) + count(open, State.SENDING),
                count(open, State.HELD));
        int leftOut = ran.ingested().portfolio().brokenFiles().size()
                + ran.ingested().exports().brokenFiles().size();
        // Mails that failed earlier are still not there.
        Exit exit = asked == Exit.DONE && mails.failed() > 0 ? Exit.DONE_WITH_REMARKS : asked;
        RunSummary summary = new RunSummary(
                ran.period(), exit, files(ran), packs(ran), ran.failures().size(), leftOut, mails, gaps, List.of());
        return summary.with(summary.steps(ran, open));
    }

    private static long count(List<Delivery> open, State state) {
        return open.stream().filter(d -> d.state() == state).count();
    }

    private static Files files(Ran ran) {
        List<Receipt> receipts = ran.ingested().receipts();
        return new Files(
                count(receipts, Receipt.Status.LOADED) + count(receipts, Receipt.Status.LOADED_WITH_REJECTIONS),
                count(receipts, Receipt.Status.LOADED_WITH_REJECTIONS),
                count(receipts, Receipt.Status.REJECTED),
                count(receipts, Receipt.Status.DUPLICATE),
                ran.ingested().unsettled().size() + ran.ingested().refused().size());
    }

    private static long count(List<Receipt> receipts, Receipt.Status status) {
        return receipts.stream().filter(r -> r.status() == status).count();
    }

    private static Packs packs(Ran ran) {
        long outbox = ran.made().stream().mapToLong(m -> m.files().size()).sum();
        long held = ran.made().stream().mapToLong(m -> m.held().size()).sum();
        long unfit = ran.made().stream().mapToLong(m -> m.failed().size()).sum();
        PortfolioJob.Made portfolio = ran.portfolio();
        return portfolio == null
                ? new Packs(outbox, held, unfit)
                : new Packs(
                        outbox + portfolio.files().size(),
                        held,
                        unfit + portfolio.failed().size());
    }

    private RunSummary with(List<Message> steps) {
        return new RunSummary(period, exit, files, packs, failed, leftOut, mails, gaps, steps);
    }

    private List<Message> steps(Ran ran, List<Delivery> open) {
        List<Message> steps = new ArrayList<>();
        add(steps, failed > 0, "next.again", period.toString());
        add(steps, packs.unfit() > 0, "next.unfit");
        add(steps, leftOut > 0, "next.left_out");
        add(steps, files.waiting() > 0, "next.waiting");
        add(steps, files.rejected() + files.withRejections() > 0, "next.mend");
        add(steps, gaps > 0, "next.gaps", period.toString());
        ran.waiting()
                .gaps()
                .keySet()
                .forEach(id -> add(steps, true, "next.waits", id, ran.waiting().until(), period.toString()));
        ran.made().stream()
                .filter(made -> !made.held().isEmpty())
                .forEach(made -> add(steps, true, "next.release", period.toString(), made.customer()));
        add(steps, open.stream().anyMatch(d -> isGivenUp(d) && !d.isUnclear()), "next.retry");
        add(steps, open.stream().anyMatch(Delivery::isUnclear), "next.unclear");
        add(
                steps,
                mails.queued() > 0 || open.stream().anyMatch(d -> d.state() == State.FAILED && d.nextTry() != null),
                "next.deliver");
        return steps;
    }

    private static boolean isGivenUp(Delivery delivery) {
        return delivery.state() == State.FAILED && delivery.nextTry() == null;
    }

    private static void add(List<Message> steps, boolean needed, String key, Object... arguments) {
        if (needed) {
            steps.add(Message.of(RunSummary.class, key, arguments));
        }
    }
}

package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.ProblemGroup;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.run.Ingest.Ingested;
import io.wertpfad.run.MonthlyRun.Ran;
import io.wertpfad.run.PackJob.Made;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** What a command did, for the person who started it. */
final class Report {

    private static final int SHOWN = 10;
    private static final int SHOWN_GROUPS = 6;
    private static final int SHOWN_PLACES = 3;

    private final Console console;

    Report(Console console) {
        this.console = console;
    }

    void ran(Ran ran, Workspace workspace) {
        if (ran.again()) {
            console.say("report.again", ran.period());
            problems(ran.ingested().portfolio());
            problems(ran.ingested().exports());
        } else {
            ingested(ran.ingested(), workspace);
        }
        console.say("report.packs", ran.period());
        ran.made().forEach(made -> made(made, ran.period()));
        for (MonthlyRun.Failure failure : ran.failures()) {
            console.error(console.words(failed(failure.customer())));
            failure.reasons().forEach(reason -> console.error("  " + console.words(reason)));
        }
        waiting(ran);
        PortfolioJob.Made portfolio = ran.portfolio();
        if (portfolio == null) {
            if (ran.failures().stream().noneMatch(f -> f.customer().equals(PortfolioJob.NAME))) {
                console.say("report.portfolio.none");
            }
        } else {
            console.say("report.portfolio");
            portfolio.files().forEach(file -> console.line("  " + file));
            portfolio.failed().forEach(name -> console.say("report.failed", name));
        }
    }

    /** Whose packs could not be made; the reasons follow. */
    static Message failed(String customer) {
        return customer.equals(PortfolioJob.NAME)
                ? Message.of(Report.class, "report.portfolio_failed")
                : Message.of(Report.class, "report.customer_failed", customer);
    }

    private void waiting(Ran ran) {
        Waiting waiting = ran.waiting();
        waiting.gaps().forEach((customer, gaps) -> {
            console.say("report.waiting", customer, waiting.until(), ran.period());
            gaps.forEach(gap -> console.line("  "
                    + console.words(Message.of(Patience.class, "gap", gap.useCase(), gap.measure(), gap.reason()))));
        });
        if (waiting.reminder().sent()) {
            console.say("report.reminded");
        }
        waiting.reminder().failure().ifPresent(reason -> console.say("report.not_reminded", reason.message()));
    }

    /** The whole of it at a glance, and where to see more. */
    void summary(RunSummary summary, Workspace workspace) {
        SummaryLines.of(summary, console.language()).forEach(console::line);
        console.say("summary.overview", workspace.name(Overview.file(workspace)));
    }

    /** What retention removed, if it did. */
    void removed(Retention.Removed removed) {
        if (!removed.isNothing()) {
            console.say("retention.removed", removed.receipts(), removed.packs(), removed.archive());
        }
    }

    void ingested(Ingested ingested, Workspace workspace) {
        problems(ingested.portfolio());
        problems(ingested.exports());
        List<Receipt> receipts = ingested.receipts();
        if (receipts.isEmpty()) {
            console.say("report.no_files", workspace.inbox());
        } else {
            List<Receipt> loaded =
                    receipts.stream().filter(r -> r.sequence() != null).toList();
            long accepted = loaded.stream().mapToLong(r -> r.rows().accepted()).sum();
            console.say(
                    "report.files",
                    receipts.size(),
                    loaded.size(),
                    count(accepted),
                    count(receipts.stream().mapToLong(Report::rejected).sum()),
                    workspace.receipts());
            receipts.stream()
                    .filter(r -> r.needsAttention() || r.status() == Receipt.Status.DUPLICATE)
                    .forEach(this::received);
        }
        ingested.refused().forEach(reason -> console.error(console.words(reason)));
        ingested.unsettled().forEach(file -> console.say("report.unsettled", file));
    }

    /** Of a file that is refused as a whole none of the rows is taken, however sound. */
    private static long rejected(Receipt receipt) {
        Receipt.Rows rows = receipt.rows();
        return rows.rejected() + (receipt.status() == Receipt.Status.REJECTED ? rows.accepted() : 0);
    }

    /** The mistakes of the portfolio, and which customers are left out because of them. */
    void problems(Portfolio portfolio) {
        portfolio.problems().forEach(problem -> console.error(problem.in(console.language())));
        portfolio
                .brokenFiles()
                .forEach(file -> console.error(console.words(Message.of(
                        Report.class, "report.left_out", file.customer().orElse("?"), file.file()))));
        portfolio.warnings().forEach(warning -> console.error(warning.in(console.language())));
    }

    /** The mistakes of the export definitions, and which ones are left out because of them. */
    void problems(ExportDefinitions exports) {
        exports.problems().forEach(problem -> console.error(problem.in(console.language())));
        exports.brokenFiles()
                .forEach(file ->
                        console.error(console.words(Message.of(Report.class, "report.definition", file.file()))));
        exports.warnings().forEach(warning -> console.error(warning.in(console.language())));
    }

    /** How a file was read and what would become of it. */
    void checked(Receipt receipt) {
        received(receipt);
        Receipt.ReadAs readAs = receipt.readAs();
        if (readAs != null) {
            console.say("check.read_as");
            readAs.explanation().forEach(sentence -> console.line("  " + console.words(sentence)));
        }
        if (!receipt.warnings().isEmpty()) {
            console.say("check.warnings");
        }
        receipt.warnings().stream()
                .limit(SHOWN)
                .forEach(warning -> console.line("  " + console.words(warning.message())));
    }

    private void received(Receipt receipt) {
        console.say(
                "report." + receipt.status().code(),
                receipt.file(),
                count(receipt.rows().accepted()),
                count(receipt.rows().rejected()));
        List<ProblemGroup> groups = receipt.groups();
        groups.stream().limit(SHOWN_GROUPS).forEach(this::group);
        if (groups.size() > SHOWN_GROUPS) {
            console.say("report.more", count(groups.size() - SHOWN_GROUPS));
        }
    }

    /** What is to be done, and the first places where. */
    private void group(ProblemGroup group) {
        console.line("  "
                + console.words(group.remedy())
                + (group.count() > 1
                        ? " "
                                + console.words(Message.of(
                                        Report.class,
                                        group.exact() ? "report.times" : "report.times_at_least",
                                        count(group.count())))
                        : ""));
        group.entries().stream().limit(SHOWN_PLACES).forEach(entry -> {
            String where = entry.line() == null
                    ? ""
                    : console.words(Message.of(
                            Report.class,
                            entry.column() == null ? "report.line" : "report.cell",
                            entry.line(),
                            entry.column() == null ? "" : entry.column()));
            console.line("    " + where + console.words(entry.problem().message()));
        });
        if (group.count() > SHOWN_PLACES) {
            console.say("report.more_places", count(group.count() - SHOWN_PLACES));
        }
    }

    private void made(Made made, YearMonth period) {
        if (!made.known()) {
            console.say("report.unknown_then", made.customer());
        }
        if (made.frozenBefore()) {
            console.say("report.frozen", made.customer(), made.dataState(), period.toString());
        }
        made.files().forEach(file -> console.line("  " + file));
        made.held()
                .forEach(file ->
                        console.line("  " + file + "  " + console.words(Message.of(Report.class, "report.held"))));
        made.failed().forEach(name -> console.say("report.failed", name));
        for (Edition edition : Edition.values()) {
            List<EmptyPack> empty = made.empty().stream()
                    .filter(pack -> pack.edition() == edition)
                    .toList();
            empty(empty);
        }
        if (!made.boxes().isEmpty()) {
            console.say("report.boxes", made.customer(), String.join(" ", made.boxes()));
        }
    }

    /** The packs of an edition lack the same in every language. */
    private void empty(List<EmptyPack> packs) {
        packs.stream()
                .filter(pack -> pack.language() == console.language())
                .findFirst()
                .or(() -> packs.stream().findFirst())
                .ifPresent(read -> console.say(
                        "report.empty",
                        packs.stream().map(EmptyPack::name).collect(Collectors.joining(", ")),
                        String.join("; ", read.charts())));
    }

    private String count(long number) {
        return Numbers.count(number, console.language());
    }
}

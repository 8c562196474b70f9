package io.wertpfad.run;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Intake;
import io.wertpfad.intake.ReceiptLine;
import io.wertpfad.portfolio.Problem;
import io.wertpfad.run.Status.CustomerStatus;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * {@code outbox/index.html}: where the workspace stands, for an operator's browser. It is written in the workspace's language,
 * like receipts and with their style, at the end of whatever changes the workspace.
 */
@Component
final class Overview {

    private static final String SET = "receipt";
    private static final String TEMPLATE = "overview.html";
    private static final int RECEIPTS = 10;

    private final Workspace workspace;
    private final Settings settings;
    private final Templates templates;
    private final Intake intake;
    private final StatusQuery status;
    private final OverviewMonths months;
    private final OverviewMails mails;
    private final Clock clock;

    Overview(
            Workspace workspace,
            Settings settings,
            Templates templates,
            Intake intake,
            StatusQuery status,
            OverviewMonths months,
            OverviewMails mails,
            Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.templates = templates;
        this.intake = intake;
        this.status = status;
        this.months = months;
        this.mails = mails;
        this.clock = clock;
    }

    /** Writes the page at the end of a command, whose own work does not fail with it. */
    static void refresh(Session session, Console console) {
        try {
            session.get(Overview.class).write();
        } catch (IOException | RuntimeException e) {
            console.error(console.words(Message.of(Overview.class, "overview.failed", FailureReason.of(e))));
        }
    }

    static Path file(Workspace workspace) {
        return workspace.outbox().resolve("index.html");
    }

    /** Writes the page. */
    void write() throws IOException {
        String page = templates.render(SET, TEMPLATE, language(), model());
        Durable.write(file(workspace), page.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> model() throws IOException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, settings.zone());
        Status standing = status.of(today);
        List<Map<String, Object>> held = OverviewMonths.held(workspace, language());
        List<Map<String, Object>> open = mails.open(standing);
        List<Map<String, Object>> gaps = gaps(standing);
        List<Map<String, Object>> decisions = decisions(standing);
        Map<String, Object> model = new HashMap<>();
        model.put("today", Dates.day(today, language()));
        model.put("dataState", standing.dataState());
        model.put("period", Dates.month(standing.period(), language()));
        model.put("problems", problems(standing));
        model.put("months", months.model(standing.portfolio()));
        model.put("older", months.hasOlder());
        model.put("held", held);
        model.put("mailOn", mails.isOn());
        model.put("mails", open);
        model.put("gaps", gaps);
        model.put("unreported", unreported(standing));
        model.put("decisions", decisions);
        model.put("limbo", months.limbo());
        model.put(
                "receipts",
                intake.troubled(RECEIPTS).stream().map(ReceiptLine::model).toList());
        model.put("waiting", standing.waiting());
        model.put("rejected", standing.rejected().size());
        model.put(
                "nextRun",
                settings.schedule()
                        .next(now)
                        .map(next -> SentLines.time(next, settings.schedule().zone(), language()) + " ("
                                + settings.schedule().zone() + ")")
                        .orElse(""));
        return model;
    }

    private Language language() {
        return settings.intake().language();
    }

    private List<String> problems(Status standing) {
        return Stream.concat(
                        standing.portfolio().problems().stream().map((Problem p) -> p.in(language())),
                        standing.exports().problems().stream().map(p -> p.in(language())))
                .toList();
    }

    private static List<String> unreported(Status standing) {
        return standing.customers().stream()
                .filter(c -> c.reported().isEmpty())
                .map(CustomerStatus::id)
                .toList();
    }

    private List<Map<String, Object>> gaps(Status standing) {
        List<Map<String, Object>> gaps = new ArrayList<>();
        for (CustomerStatus customer : standing.customers()) {
            customer.missing()
                    .forEach(m -> gaps.add(Map.of(
                            "customer", customer.id(),
                            "useCase", m.useCase(),
                            "measure", m.measure(),
                            "reason", m.reason().in(language()))));
        }
        return gaps;
    }

    private List<Map<String, Object>> decisions(Status standing) {
        List<Map<String, Object>> decisions = new ArrayList<>();
        for (CustomerStatus customer : standing.customers()) {
            customer.decisions()
                    .forEach(d -> decisions.add(Map.of(
                            "customer", customer.id(),
                            "useCase", d.useCase(),
                            "date", Dates.day(d.date(), language()),
                            "overdue", d.overdue())));
        }
        return decisions;
    }
}

package io.wertpfad.delivery;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.Delivery.State;
import io.wertpfad.intake.TestDatabase;
import io.wertpfad.pack.RecordedRevisions;
import io.wertpfad.pack.Revision;
import io.wertpfad.pack.Revisions;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A workspace with one customer, whose three internal members and one of the customer's get packs that are small but real files. */
final class Deliveries {

    static final YearMonth PERIOD = YearMonth.of(2026, 10);
    static final String CUSTOMER = "nordwind";
    static final List<String> INTERNAL =
            List.of("keyaccount@hersteller.example", "sales@hersteller.example", "service@hersteller.example");
    static final String OUTSIDE = "logistik@nordwind.example";

    private static final PackCalendar CALENDAR = new PackCalendar(5);

    final MovingClock clock = new MovingClock();
    final Workspace workspace;
    final Ledger ledger;
    private final JdbcTemplate template;
    final Revisions revisions;
    private final Map<String, String> settings = new HashMap<>();

    Deliveries(Path folder, int port) {
        this(folder, port, TestDatabase.H2);
    }

    Deliveries(Path folder, int port, TestDatabase database) {
        this.workspace = new Workspace(folder);
        this.template = new JdbcTemplate(database.create());
        this.ledger = new Ledger(template, clock);
        try (InputStream nordwind =
                Objects.requireNonNull(Deliveries.class.getResourceAsStream("/run/portfolio/nordwind.yaml"))) {
            Files.createDirectories(workspace.portfolio());
            Files.copy(nordwind, workspace.portfolio().resolve("nordwind.yaml"));
            this.revisions = RecordedRevisions.in(Archive.open(workspace), clock);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        set(
                "mail.host", "127.0.0.1",
                "mail.port", String.valueOf(port),
                "mail.tls", "off",
                "mail.from", "Wertpfad <packs@hersteller.example>",
                "mail.timeout", "5s");
    }

    /** Sets settings, by name and value. */
    Deliveries set(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return this;
    }

    MailSettings settings() {
        List<Message> problems = new ArrayList<>();
        MailSettings read = MailSettings.of(settings, workspace.root(), problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return read;
    }

    /** Changes the portfolio file. */
    Deliveries edit(UnaryOperator<String> change) {
        try {
            Path file = workspace.portfolio().resolve("nordwind.yaml");
            Files.writeString(file, change.apply(Files.readString(file)));
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a pack down for the internal members of which the outbox has a PDF, but the archive's record nothing. */
    Deliveries unrecorded(String name) {
        try {
            Path outbox = Files.createDirectories(workspace.outbox(PERIOD, CUSTOMER));
            Files.write(outbox.resolve(name + ".pdf"), pdf(name));
            dispatch(List.of(new ReadyPack(name, Edition.INTERNAL, Language.DE, false, Sha256.of(pdf(name)))), 1, true);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A run's revision: rows, then the record, then the files. */
    Deliveries revision(int revision) {
        queue(revision);
        record(revision);
        return this;
    }

    void queue(int revision) {
        queue(revision, true);
    }

    void queue(int revision, boolean atOnce) {
        dispatch(
                List.of(ready(revision, Edition.INTERNAL, false), ready(revision, Edition.CUSTOMER, true)),
                revision,
                atOnce);
    }

    private void dispatch(List<ReadyPack> packs, int revision, boolean atOnce) {
        Customer customer = Portfolio.read(workspace.portfolio(), CALENDAR)
                .customer(CUSTOMER)
                .orElseThrow();
        new Dispatch(ledger, settings(), clock).queue(CUSTOMER, List.of(customer), PERIOD, revision, packs, atOnce);
    }

    void record(int revision) {
        try {
            Map<String, byte[]> pdfs = new HashMap<>();
            Map<String, String> hashes = new HashMap<>();
            Map<String, JsonNode> sidecars = new HashMap<>();
            for (Edition edition : Edition.values()) {
                String name = name(revision, edition);
                Path folder = edition == Edition.INTERNAL
                        ? workspace.outbox(PERIOD, CUSTOMER)
                        : workspace.held(PERIOD, CUSTOMER);
                Files.createDirectories(folder);
                for (String ending : List.of(".json", ".html", ".pdf")) {
                    Files.write(folder.resolve(name + ending), pdf(name));
                }
                pdfs.put(name, pdf(name));
                hashes.put(name, Sha256.of(pdf(name)));
                sidecars.put(name, sidecar(revision, edition));
            }
            revisions.record(new Revision(PERIOD, CUSTOMER, revision, null, 1, "1", hashes, sidecars), pdfs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReadyPack ready(int revision, Edition edition, boolean held) {
        String name = name(revision, edition);
        return new ReadyPack(name, edition, Language.DE, held, Sha256.of(pdf(name)));
    }

    static String name(int revision, Edition edition) {
        return CUSTOMER + "_" + PERIOD + "_" + edition.code() + "_de" + (revision > 1 ? "_r" + revision : "");
    }

    static byte[] pdf(String name) {
        return ("%PDF-1.7 " + name + "\n" + "0123456789\n".repeat(2_000)).getBytes(StandardCharsets.US_ASCII);
    }

    private static JsonNode sidecar(int revision, Edition edition) {
        String reason = revision > 1 && edition == Edition.INTERNAL ? "\"Zähler\\r\\nBcc: x@evil.example\"" : "null";
        return new JsonMapper().readTree("""
                {"customer": "nordwind", "customer_name": "Nordwind Lögistik\\r\\nBcc: y@evil.example", "period": "2026-10",
                 "pack_date": "2026-11-05", "edition": "EDITION", "language": "de", "revision": REVISION,
                 "revision_reason": REASON, "decide": {"due": [{"use_case": "a", "name": "Wartung", "advice": "scale",
                 "overdue_days": 0, "main_reason": "Alles erreicht.", "question": "Gehen alle mit?"}], "upcoming":
                 [{"use_case": "b", "name": "Touren", "decision_date": "2027-01-20", "serving_period": "2026-12"}],
                 "completeness": []}, "data": {"restatements": [{}, {}]}}""".replace("EDITION", edition.code())
                .replace("REVISION", String.valueOf(revision))
                .replace("REASON", reason));
    }

    List<Delivery> deliver() {
        return deliver(Order.DUE);
    }

    List<Delivery> deliver(Order order) {
        return mailing().deliver(order);
    }

    Mailing mailing() {
        return new Mailing(ledger, revisions, workspace, CALENDAR, settings(), clock);
    }

    Reminders reminders() {
        return new Reminders(template, settings(), ledger, clock);
    }

    Releases releases() {
        return new Releases(workspace, revisions, ledger, new Dispatch(ledger, settings(), clock), CALENDAR);
    }

    Copies copies() {
        return new Copies(ledger, new Dispatch(ledger, settings(), clock), revisions, workspace, CALENDAR);
    }

    Revisions.Recorded newest() {
        return revisions.newest(CUSTOMER, PERIOD).orElseThrow();
    }

    /** The row of a recipient; the newest one. */
    Delivery row(String recipient) {
        return ledger.of(PERIOD, CUSTOMER).stream()
                .filter(d -> d.recipient().equals(recipient))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    List<State> states() {
        return ledger.of(PERIOD, CUSTOMER).stream().map(Delivery::state).toList();
    }
}

package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.decision.SteeringKinds;
import io.wertpfad.intake.Receipt.Entry;
import io.wertpfad.intake.reading.Stretches;
import io.wertpfad.measurement.ActivityAmount;
import io.wertpfad.measurement.Measurements;
import io.wertpfad.measurement.MetricsStore;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Course;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace in a temporary folder whose files are taken in as {@code ingest} does it, without commands and jobs. */
public final class IntakeFixture {

    /** The header of a long file. */
    public static final String HEADER = "use_case;measure;date;value";

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final PackCalendar CALENDAR = new PackCalendar(5);

    private final Workspace workspace;
    private final JdbcTemplate template;
    private final SettableClock clock = new SettableClock();
    private Locale locale = Locale.GERMANY;
    private Stretches stretches = Stretches.ofMachine();
    private Limits limits = Limits.USUAL;
    private Archive archive;
    private LoadedFiles loadedFiles;
    private List<FileKind> kinds;
    private Intake intake;
    private DefinitionVersions versions;
    private Projection projection;

    private IntakeFixture(Path folder, DataSource database) {
        this.workspace = new Workspace(folder);
        this.template = new JdbcTemplate(database);
        write(workspace.portfolio().resolve("nordwind.yaml"), resource("portfolio.yaml"));
        wire();
    }

    /** A workspace with the portfolio {@code intake/portfolio.yaml}. */
    public static IntakeFixture in(Path folder) {
        return on(TestDatabase.H2, folder);
    }

    public static IntakeFixture on(TestDatabase database, Path folder) {
        return new IntakeFixture(folder, database.create());
    }

    /** A workspace on a database that is already prepared. */
    static IntakeFixture with(DataSource database, Path folder) {
        return new IntakeFixture(folder, database);
    }

    /** The same workspace with an empty database. */
    IntakeFixture withNewDatabase() {
        return new IntakeFixture(workspace.root(), TestDatabase.H2.create());
    }

    /** The same workspace with the database of another one. */
    IntakeFixture withDatabaseOf(IntakeFixture other) {
        return new IntakeFixture(workspace.root(), Objects.requireNonNull(other.template.getDataSource()));
    }

    void forgetAfter(long dataState) {
        intake.forgetAfter(dataState);
    }

    /** Takes note of the portfolio and is then killed. */
    void acceptOnly() throws IOException {
        versions.accept(DefinitionFiles.in(workspace));
    }

    private void wire() {
        IntakeSettings settings = new IntakeSettings(locale, ZONE, limits);
        try {
            archive = Archive.open(workspace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loadedFiles = new LoadedFiles(template);
        ReceiptFiles receipts = new ReceiptFiles(workspace, settings, new Templates(workspace.templates()));
        TransactionTemplate transaction =
                new TransactionTemplate(new JdbcTransactionManager(Objects.requireNonNull(template.getDataSource())));
        kinds = new ArrayList<>(MetricsStore.kinds(template));
        kinds.addAll(SteeringKinds.kinds(template));
        intake = new Intake(workspace, archive, settings, kinds, loadedFiles, receipts, transaction, clock);
        intake.readIn(stretches);
        versions = new DefinitionVersions(archive, Synonyms.shipped(), CALENDAR, settings, clock);
        projection = new Projection(archive, intake, loadedFiles, versions);
    }

    /** What counts as now: noon of a day in Berlin. */
    public IntakeFixture today(String day) {
        clock.now = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        return this;
    }

    public IntakeFixture at(String instant) {
        clock.now = Instant.parse(instant);
        return this;
    }

    /** Reads files in so many stretches from now on. */
    IntakeFixture readIn(Stretches other) {
        stretches = other;
        wire();
        return this;
    }

    IntakeFixture locale(Locale other) {
        locale = other;
        wire();
        return this;
    }

    /** Sets other limits. */
    IntakeFixture limits(Limits other) {
        limits = other;
        wire();
        return this;
    }

    /** The same workspace in a new process: everything is read again and brought up to date. */
    IntakeFixture restart() {
        try {
            wire();
            projection.catchUp(Course.SILENT);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of these lines. */
    public static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }

    /** A long file with rows {@code measure;date;value} of use case {@code nw}. */
    public static String metrics(String... rows) {
        return HEADER + "\n" + Stream.of(rows).map(row -> "nw;" + row + "\n").collect(Collectors.joining());
    }

    /** Rows for {@link #metrics}, one for each day. */
    public static String[] days(String measure, String month, int from, int to, String value) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(day -> measure + ";" + YearMonth.parse(month).atDay(day) + ";" + value)
                .toArray(String[]::new);
    }

    /** Rows after rows. */
    public static String[] and(String[] rows, String... more) {
        return Stream.concat(Stream.of(rows), Stream.of(more)).toArray(String[]::new);
    }

    /** Changes the portfolio file. */
    public IntakeFixture amend(String from, String to) {
        Path file = workspace.portfolio().resolve("nordwind.yaml");
        String text = read(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("Not in the portfolio: " + from);
        }
        write(file, text.replace(from, to));
        return this;
    }

    /** Writes an export definition. */
    public IntakeFixture define(String name, String... lines) {
        write(workspace.exports().resolve(name), lines(lines));
        return this;
    }

    public IntakeFixture put(String name, String text) {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Drops one file of the steering and takes it in. */
    public Receipt dropForSteering(String name, String text) {
        return drop("steering/" + name, text);
    }

    IntakeFixture put(String name, byte[] content) {
        write(workspace.inbox().resolve(name), content);
        return this;
    }

    /** Drops one file and takes it in. */
    public Receipt drop(String name, String text) {
        List<Receipt> receipts = put(name, text).ingest();
        if (receipts.size() != 1) {
            throw new IllegalStateException("The inbox held " + receipts.size() + " files");
        }
        return receipts.get(0);
    }

    /** As the command does. */
    public List<Receipt> ingest() {
        try {
            Definitions definitions = definitions();
            long togetherSince = archive.dataState() + 1;
            List<Receipt> receipts = new ArrayList<>();
            Inbox inbox = new Inbox(workspace, Duration.ZERO, Duration.ZERO);
            for (Path file : inbox.find().complete()) {
                if (intake.waitsFor(file, definitions).isEmpty()) {
                    receipts.add(intake.take(file, definitions, togetherSince));
                }
            }
            intake.writeIndex();
            return receipts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Definitions definitions() throws IOException {
        DefinitionFiles files = DefinitionFiles.in(workspace);
        if (versions.accept(files)) {
            projection.catchUp(Course.SILENT);
        }
        return versions.current(files);
    }

    public Receipt check(String name, String text) {
        try {
            Path file = workspace.root().resolve(name);
            write(file, text);
            return intake.check(file, versions.current(DefinitionFiles.in(workspace)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void rebuild() {
        try {
            projection.rebuild(Course.SILENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a month of use case {@code nw} as plain decimal, or why there is none. */
    public String value(String measure, String month) {
        return value(measure, month, archive.dataState());
    }

    public String value(String measure, String month, long dataState) {
        MonthValue value = month("nw", measure, month, dataState);
        BigDecimal number = value.value();
        return number == null
                ? String.valueOf(value.missing()).toLowerCase(Locale.ROOT)
                : number.stripTrailingZeros().toPlainString();
    }

    public MonthValue month(String useCase, String measure, String month, long dataState) {
        return month(useCase, measure, month, month, dataState);
    }

    /** Amounts and factors behind a month of use case {@code nw}. */
    public List<ActivityAmount> activities(String measure, String month) {
        try {
            Measure definition = definition("nw", measure);
            YearMonth at = YearMonth.parse(month);
            return MetricsStore.measurements(template).activities("nw", definition, at, at, archive.dataState());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The customer of use case {@code nw} as agreed now. */
    public Customer customer() {
        try {
            return versions.asOf(archive.dataState())
                    .useCase("nw")
                    .orElseThrow()
                    .customer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A measure of use case {@code nw} as agreed now. */
    public Measure definition(String measure) {
        try {
            return definition("nw", measure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Measure definition(String useCase, String measure) throws IOException {
        return versions.asOf(archive.dataState())
                .useCase(useCase)
                .orElseThrow()
                .useCase()
                .measure(measure)
                .orElseThrow();
    }

    /** A month as a pack of a later period sees it. */
    public MonthValue month(String useCase, String measure, String month, String period, long dataState) {
        try {
            Measure definition = definition(useCase, measure);
            Measurements measurements = MetricsStore.measurements(template);
            return measurements
                    .months(useCase, definition, YearMonth.parse(month), YearMonth.parse(period), dataState, ZONE)
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reads archived files again. */
    public Originals originals() {
        return new Originals(archive, versions, kinds, loadedFiles, new IntakeSettings(locale, ZONE, limits));
    }

    public long dataState() {
        return archive.dataState();
    }

    /** The parts of the key of each series that the store knows. */
    public List<String> seriesNames() {
        return template.queryForList(
                "select use_case || ' ' || measure || ' ' || category || ' ' || segment || ' ' || activity from series order by 1",
                String.class);
    }

    /** The rows to mend of a file that was dropped under this name. */
    public String rejected(String name) {
        return read(workspace.rejected().resolve(name + ".rejected.csv"));
    }

    public boolean hasRejected(String name) {
        return Files.exists(workspace.rejected().resolve(name + ".rejected.csv"));
    }

    /** Codes of the problems in a receipt, in order. */
    public static List<String> codes(Receipt receipt) {
        return receipt.entries().stream().map(Entry::problem).map(Problem::code).toList();
    }

    public static List<String> warnings(Receipt receipt) {
        return receipt.warnings().stream().map(Warning::code).toList();
    }

    /** {@code loaded 3 2 1}: the status, and rows read, accepted and rejected. */
    public static String outcome(Receipt receipt) {
        Receipt.Rows rows = receipt.rows();
        return String.join(
                " ",
                receipt.status().code(),
                String.valueOf(rows.read()),
                String.valueOf(rows.accepted()),
                String.valueOf(rows.rejected()));
    }

    /** All files below a folder of the workspace, relative to it. */
    List<String> files(String folder) {
        Path root = workspace.root().resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Workspace workspace() {
        return workspace;
    }

    public Archive archive() {
        return archive;
    }

    public LoadedFiles loadedFiles() {
        return loadedFiles;
    }

    public JdbcTemplate template() {
        return template;
    }

    public DefinitionVersions versions() {
        return versions;
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String resource(String name) {
        try (var stream = IntakeFixture.class.getResourceAsStream("/intake/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No such resource: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A clock that stands still until it is set. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-05T11:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

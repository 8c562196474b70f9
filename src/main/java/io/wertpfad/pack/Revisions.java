package io.wertpfad.pack;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Versions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The revisions of all periods, as recorded in the archive. */
@Component
public class Revisions {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final String PDF = ".pdf";

    private static final Pattern NAME = Pattern.compile("(.+)_(\\d{4}-\\d{2})_r\\d+\\.json");

    private final Archive archive;
    private final Clock clock;
    /** By SHA-256: an archived record never changes, and nothing of its sidecars is kept. */
    private final Map<String, RevisionHeader> headers = new ConcurrentHashMap<>();

    Revisions(Archive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** The newest revision of a period, if it was reported. */
    public Optional<Recorded> newest(String customer, YearMonth period) {
        return of(customer).stream()
                .filter(r -> r.revision().period().equals(period))
                .max(Comparator.comparingLong(Recorded::sequence));
    }

    /**
     * The newest report of the last period before {@code period}.
     *
     * @param before only what the log had before this sequence, so that a period made again sees what it saw
     */
    public Optional<Recorded> previous(String customer, YearMonth period, long before) {
        return of(customer).stream()
                .filter(r -> r.revision().period().isBefore(period) && r.sequence() < before)
                .max(Comparator.comparing((Recorded r) -> r.revision().period()).thenComparingLong(Recorded::sequence));
    }

    /** The revision of a period that another one replaces. */
    public Optional<Recorded> replacedBy(String customer, YearMonth period, int revision) {
        return of(customer).stream()
                .filter(r ->
                        r.revision().period().equals(period) && r.revision().revision() == revision - 1)
                .findFirst();
    }

    /** All revisions of a customer, in the order of the log. */
    public List<Recorded> of(String customer) {
        return recorded(name -> name.startsWith(customer + "_"))
                .filter(r -> r.revision().customer().equals(customer))
                .toList();
    }

    /** The newest revision of each customer that reported a period, by customer. */
    public NavigableMap<String, Recorded> newest(YearMonth period) {
        NavigableMap<String, Recorded> newest = new TreeMap<>();
        recorded(name -> name.contains("_" + period + "_"))
                .filter(r -> r.revision().period().equals(period))
                .forEach(r -> newest.put(r.revision().customer(), r));
        return newest;
    }

    private Stream<Recorded> recorded(Predicate<String> name) {
        return archive.entries().stream()
                .filter(entry -> entry.kind().equals(LogEntry.REVISION) && name.test(entry.name()))
                .map(entry -> new Recorded(
                        entry.sequence(),
                        headers.computeIfAbsent(entry.sha256(), sha256 -> read(entry, RevisionHeader.class))));
    }

    /** The last entry of the load to which an entry of the log belongs: of the same day, with no pack made in between. */
    long endOfLoad(long sequence, ZoneId zone) {
        List<LogEntry> later = archive.entries().subList((int) sequence - 1, (int) archive.dataState());
        LocalDate day = LocalDate.ofInstant(later.get(0).loadedAt(), zone);
        return later.stream()
                .takeWhile(entry -> !entry.kind().equals(LogEntry.REVISION)
                        && LocalDate.ofInstant(entry.loadedAt(), zone).equals(day))
                .mapToLong(LogEntry::sequence)
                .max()
                .orElse(sequence);
    }

    /** Of which packs a recorded portfolio pack was made. */
    public Sidecar.Portfolio portfolio(Recorded recorded) {
        return sidecars(recorded).values().stream()
                .findFirst()
                .map(Sidecar::portfolio)
                .orElseGet(() -> new Sidecar.Portfolio(Map.of(), List.of()));
    }

    /** The periods that anyone reported. */
    public NavigableSet<YearMonth> periods() {
        return names(name -> YearMonth.parse(name.group(2)));
    }

    /** Whose revisions there are, the portfolio pack's among them. */
    public NavigableSet<String> customers() {
        return names(name -> name.group(1));
    }

    /** By the names of the entries: the records need not be read. */
    private <T> NavigableSet<T> names(Function<MatchResult, T> part) {
        NavigableSet<T> parts = new TreeSet<>();
        for (LogEntry entry : archive.entries()) {
            Matcher name = NAME.matcher(entry.name());
            if (entry.kind().equals(LogEntry.REVISION) && name.matches()) {
                parts.add(part.apply(name));
            }
        }
        return parts;
    }

    /**
     * Writes a revision into the archive and its log: from now on the period is complete for this customer.
     *
     * @param pdfs those of its packs that may be delivered, by name without ending; they are kept beside the record
     */
    public void record(Revision revision, Map<String, byte[]> pdfs) throws IOException {
        byte[] content = JSON.writeValueAsBytes(revision);
        String name = revision.customer() + "_" + revision.period() + "_r" + revision.revision() + ".json";
        LogEntry entry = new LogEntry(
                archive.dataState() + 1,
                clock.instant(),
                name,
                Sha256.of(content),
                LogEntry.REVISION,
                "reported",
                Versions.NONE);
        for (Map.Entry<String, byte[]> pdf : pdfs.entrySet()) {
            archive.keep(pdf.getValue(), pdf.getKey() + PDF, entry.loadedAt());
        }
        archive.keep(content, name, entry.loadedAt());
        archive.append(entry);
    }

    /** Where the archive has the PDF of a pack; nothing lies there if the pack failed its check. */
    public Path pdf(Recorded recorded, String pack) {
        LogEntry entry = archive.entry(recorded.sequence()).orElseThrow();
        return archive.kept(entry, recorded.revision().packs().getOrDefault(pack, entry.sha256()), pack + PDF);
    }

    /**
     * What a mail says of a pack.
     *
     * @throws java.util.NoSuchElementException if the revision has no such pack
     */
    public PackSummary summary(Recorded recorded, String pack) {
        return PackSummary.of(Optional.ofNullable(sidecars(recorded).get(pack)).orElseThrow());
    }

    /** What the packs of a revision said, by their names. */
    Map<String, JsonNode> sidecars(Recorded recorded) {
        LogEntry entry = archive.entry(recorded.sequence()).orElseThrow();
        return read(entry, Revision.class).sidecars();
    }

    private <T> T read(LogEntry entry, Class<T> what) {
        try {
            return JSON.readValue(Files.readAllBytes(archive.original(entry)), what);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A revision and where the log has it. */
    public record Recorded(long sequence, RevisionHeader revision) {}
}

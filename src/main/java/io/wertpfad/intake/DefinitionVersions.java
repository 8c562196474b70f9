package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Versions;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.intake.export.ExportFiles;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.PortfolioFiles;
import io.wertpfad.portfolio.PortfolioVersions;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The versions of the definitions that files are read with. A portfolio file or an export definition without mistakes is
 * accepted when it changes: archived and logged; so is its removal. A broken one does not count. Until a portfolio file is
 * mended, files are read with its last accepted version; the files of a broken export definition wait, as an outdated layout
 * would give wrong numbers unseen. A file of synonyms is accepted like an export definition, and until it is mended its last
 * accepted version counts.
 */
@Component
public class DefinitionVersions {

    private final Archive archive;
    private final AcceptedVersions portfolios;
    private final AcceptedVersions exports;
    private final PortfolioVersions past;
    private final Synonyms synonyms;
    private final PackCalendar calendar;
    private final IntakeSettings settings;
    private final Map<String, Set<String>> distributionsOf = new HashMap<>();
    private @Nullable Definitions last;

    DefinitionVersions(
            Archive archive, Synonyms synonyms, PackCalendar calendar, IntakeSettings settings, Clock clock) {
        this.archive = archive;
        this.portfolios = new AcceptedVersions(archive, LogEntry.PORTFOLIO, clock);
        this.exports = new AcceptedVersions(archive, LogEntry.EXPORT, clock);
        this.past = new PortfolioVersions(calendar, portfolios::content);
        this.synonyms = synonyms;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * Archives and logs what is new in the folders, and what is gone from them.
     *
     * @return whether anything was, so that the database has to catch up: it may now need values that it does not hold
     */
    public boolean accept(DefinitionFiles now) throws IOException {
        long before = archive.dataState();
        portfolios.accept(sound(now.portfolio()), there(now.portfolio()));
        exports.accept(sound(now.exports()), there(now.exports()));
        if (archive.dataState() == before) {
            return false;
        }
        last = null;
        return true;
    }

    /** An empty folder is a mishap, not the removal of all customers. */
    private Set<String> there(PortfolioFiles now) {
        Set<String> there = new HashSet<>(now.contents().keySet());
        if (there.isEmpty()) {
            there.addAll(portfolios.upTo(archive.dataState()).keySet());
        }
        Portfolio.of(now, calendar).brokenFiles().forEach(file -> there.add(file.file()));
        return there;
    }

    private Set<String> there(ExportFiles now) {
        Set<String> there = new HashSet<>(now.contents().keySet());
        if (now.isUnknown()) {
            there.addAll(exports.upTo(archive.dataState()).keySet());
        }
        read(now).brokenFiles().forEach(file -> there.add(file.file()));
        return there;
    }

    /** What files are read with now: the folder's sound files, and the last accepted version of broken customers. */
    public Definitions current(DefinitionFiles now) throws IOException {
        PortfolioFiles files = now.portfolio();
        Map<String, byte[]> contents = new TreeMap<>(files.contents());
        Map<String, byte[]> sound = sound(files);
        Map<String, String> accepted = portfolios.upTo(archive.dataState());
        for (String name : files.contents().keySet()) {
            String version = accepted.get(name);
            if (!sound.containsKey(name) && version != null) {
                contents.put(name, portfolios.content(version));
            }
        }
        return definitions(contents, now.exports(), known(now.exports()), settings.locale(), settings.zone());
    }

    /** What the files of a log entry were read with; with the distributions that any accepted version asks for. */
    Definitions of(Versions versions) throws IOException {
        Definitions known = last;
        if (known != null && known.versions().equals(versions)) {
            return known;
        }
        ExportFiles then = ExportFiles.of(exports.contents(versions.exports()));
        Definitions found = definitions(
                portfolios.contents(versions.portfolio()),
                then,
                extended(then).synonyms(),
                Locale.forLanguageTag(versions.locale()),
                versions.zone().isEmpty() ? settings.zone() : ZoneId.of(versions.zone()));
        last = found;
        return found;
    }

    /** The definitions accepted last. */
    Definitions accepted() throws IOException {
        long dataState = archive.dataState();
        ExportFiles accepted = ExportFiles.of(exports.contents(exports.upTo(dataState)));
        return definitions(
                portfolios.contents(portfolios.upTo(dataState)),
                accepted,
                extended(accepted).synonyms(),
                settings.locale(),
                settings.zone());
    }

    /** The customers as accepted up to a data state. */
    public Portfolio asOf(long dataState) throws IOException {
        return past.of(portfolios.upTo(dataState));
    }

    /** When portfolio files were accepted or removed up to a data state, in the order of the log. */
    public List<LogEntry> portfolioEntries(long dataState) {
        return portfolios.entries().stream()
                .filter(entry -> entry.sequence() <= dataState)
                .toList();
    }

    /** The export definitions that these files are. */
    public ExportDefinitions read(ExportFiles files) {
        return ExportDefinitions.of(files, synonyms.columns(), extended(files).problems());
    }

    /** The synonyms that come with the product, and those of a file among these. */
    private Synonyms.Extended extended(ExportFiles files) {
        return files.synonyms()
                .map(name -> synonyms.extendedBy(name, content(files, name)))
                .orElse(new Synonyms.Extended(synonyms, List.of()));
    }

    private static byte[] content(ExportFiles files, String name) {
        return Objects.requireNonNull(files.contents().get(name));
    }

    /** The synonyms that count now: with mistakes in their file, those accepted last. */
    private Synonyms known(ExportFiles now) throws IOException {
        Synonyms.Extended read = extended(now);
        String name = now.synonyms().orElse("");
        String accepted = exports.upTo(archive.dataState()).get(name);
        return read.problems().isEmpty() || accepted == null
                ? read.synonyms()
                : synonyms.extendedBy(name, exports.content(accepted)).synonyms();
    }

    private Definitions definitions(
            Map<String, byte[]> contents, ExportFiles exportFiles, Synonyms known, Locale locale, ZoneId zone)
            throws IOException {
        Portfolio portfolio = Portfolio.of(PortfolioFiles.of(contents), calendar);
        Map<String, String> hashes = new TreeMap<>();
        Set<String> broken = new HashSet<>();
        portfolio.brokenFiles().forEach(file -> broken.add(file.file()));
        contents.forEach((name, content) -> {
            if (!broken.contains(name)) {
                hashes.put(name, Sha256.of(content));
            }
        });
        Map<String, String> exportHashes = new TreeMap<>();
        sound(exportFiles).forEach((name, content) -> exportHashes.put(name, Sha256.of(content)));
        Set<String> distributions = distributions();
        distributions.addAll(Definitions.distributions(portfolio));
        Versions versions = Versions.of(hashes, known.hash(), locale).with(exportHashes, zone);
        return new Definitions(portfolio, known, read(exportFiles), versions, distributions);
    }

    private Map<String, byte[]> sound(PortfolioFiles files) {
        Map<String, byte[]> sound = new TreeMap<>(files.contents());
        Portfolio.of(files, calendar).brokenFiles().forEach(file -> sound.remove(file.file()));
        return sound;
    }

    private Map<String, byte[]> sound(ExportFiles files) {
        Map<String, byte[]> sound = new TreeMap<>(files.contents());
        Set<String> names = new HashSet<>();
        read(files).sound().forEach(definition -> names.add(definition.file()));
        if (extended(files).problems().isEmpty()) {
            files.synonyms().ifPresent(names::add);
        }
        sound.keySet().retainAll(names);
        return sound;
    }

    /** Measures that any accepted version wants the distribution of. */
    private Set<String> distributions() throws IOException {
        Set<String> distributions = new HashSet<>();
        for (LogEntry entry : portfolios.entries()) {
            Set<String> known = distributionsOf.get(entry.sha256());
            if (known == null) {
                Map<String, byte[]> content = Map.of(entry.name(), portfolios.content(entry.sha256()));
                known = Set.copyOf(Definitions.distributions(Portfolio.of(PortfolioFiles.of(content), calendar)));
                distributionsOf.put(entry.sha256(), known);
            }
            distributions.addAll(known);
        }
        return distributions;
    }
}

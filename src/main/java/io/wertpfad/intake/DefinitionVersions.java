package io.wertpfad.intake;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Sha256;
import io.wertpfad.archive.Versions;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.PortfolioFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The versions of the definitions that files are read with. A portfolio file without mistakes is accepted when it changes:
 * archived and logged; so is its removal. A broken one does not count; until it is mended, files are read with its last
 * accepted version.
 */
@Component
public class DefinitionVersions {

    private final Archive archive;
    private final Synonyms synonyms;
    private final PackCalendar calendar;
    private final IntakeSettings settings;
    private final Clock clock;
    private final Map<String, Set<String>> distributionsOf = new HashMap<>();
    private @Nullable Definitions last;

    DefinitionVersions(
            Archive archive, Synonyms synonyms, PackCalendar calendar, IntakeSettings settings, Clock clock) {
        this.archive = archive;
        this.synonyms = synonyms;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Archives and logs what is new in the portfolio folder, and what is gone from it.
     *
     * @return whether anything was, so that the database has to catch up: it may now need values that it does not hold
     */
    public boolean accept(PortfolioFiles now) throws IOException {
        long before = archive.dataState();
        Map<String, String> accepted = accepted(before);
        for (String gone : gone(accepted.keySet(), now)) {
            log(gone, String.valueOf(accepted.get(gone)), LogEntry.REMOVED, clock.instant());
        }
        for (Map.Entry<String, byte[]> file : sound(now).entrySet()) {
            String sha256 = Sha256.of(file.getValue());
            if (!sha256.equals(accepted.get(file.getKey()))) {
                Instant instant = clock.instant();
                archive.keep(file.getValue(), file.getKey(), instant);
                log(file.getKey(), sha256, "accepted", instant);
            }
        }
        return archive.dataState() > before;
    }

    /** Files that were accepted and are not there any more; one that merely cannot be read is there. */
    private List<String> gone(Set<String> accepted, PortfolioFiles now) {
        Set<String> there = new HashSet<>(now.contents().keySet());
        if (there.isEmpty()) {
            return List.of();
        }
        Portfolio.of(now, calendar).brokenFiles().forEach(file -> there.add(file.file()));
        return accepted.stream().filter(name -> !there.contains(name)).toList();
    }

    private void log(String name, String sha256, String status, Instant instant) throws IOException {
        long sequence = archive.dataState() + 1;
        archive.append(new LogEntry(sequence, instant, name, sha256, LogEntry.PORTFOLIO, status, Versions.NONE));
        last = null;
    }

    /** What files are read with now: the folder's sound files, and the last accepted version of broken ones. */
    public Definitions current(PortfolioFiles now) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(now.contents());
        Map<String, byte[]> sound = sound(now);
        Map<String, String> accepted = accepted(archive.dataState());
        for (String name : now.contents().keySet()) {
            String version = accepted.get(name);
            if (!sound.containsKey(name) && version != null) {
                contents.put(name, content(version));
            }
        }
        return definitions(contents, settings.locale());
    }

    /** What the files of a log entry were read with; with the distributions that any accepted version asks for. */
    Definitions of(Versions versions) throws IOException {
        Definitions known = last;
        if (known != null && known.versions().equals(versions)) {
            return known;
        }
        Definitions found = definitions(contents(versions.portfolio()), Locale.forLanguageTag(versions.locale()));
        last = found;
        return found;
    }

    /** The definitions accepted last. */
    Definitions accepted() throws IOException {
        return definitions(contents(accepted(archive.dataState())), settings.locale());
    }

    /** The customers as accepted up to a data state. */
    public Portfolio asOf(long dataState) throws IOException {
        return Portfolio.of(PortfolioFiles.of(contents(accepted(dataState))), calendar);
    }

    private Definitions definitions(Map<String, byte[]> contents, Locale locale) throws IOException {
        Portfolio portfolio = Portfolio.of(PortfolioFiles.of(contents), calendar);
        Map<String, String> hashes = new TreeMap<>();
        Set<String> broken = new HashSet<>();
        portfolio.brokenFiles().forEach(file -> broken.add(file.file()));
        contents.forEach((name, content) -> {
            if (!broken.contains(name)) {
                hashes.put(name, Sha256.of(content));
            }
        });
        Set<String> distributions = distributions();
        distributions.addAll(Definitions.distributions(portfolio));
        return new Definitions(portfolio, synonyms, Versions.of(hashes, synonyms.hash(), locale), distributions);
    }

    private Map<String, byte[]> sound(PortfolioFiles files) {
        Map<String, byte[]> sound = new TreeMap<>(files.contents());
        Portfolio.of(files, calendar).brokenFiles().forEach(file -> sound.remove(file.file()));
        return sound;
    }

    /** SHA-256 of the last version of each portfolio file up to a data state. */
    private Map<String, String> accepted(long dataState) {
        Map<String, String> accepted = new TreeMap<>();
        for (LogEntry entry : portfolioEntries()) {
            if (entry.sequence() <= dataState) {
                if (entry.status().equals(LogEntry.REMOVED)) {
                    accepted.remove(entry.name());
                } else {
                    accepted.put(entry.name(), entry.sha256());
                }
            }
        }
        return accepted;
    }

    /** Measures that any accepted version wants the distribution of. */
    private Set<String> distributions() throws IOException {
        Set<String> distributions = new HashSet<>();
        for (LogEntry entry : portfolioEntries()) {
            Set<String> known = distributionsOf.get(entry.sha256());
            if (known == null) {
                Map<String, byte[]> content = Map.of(entry.name(), content(entry.sha256()));
                known = Set.copyOf(Definitions.distributions(Portfolio.of(PortfolioFiles.of(content), calendar)));
                distributionsOf.put(entry.sha256(), known);
            }
            distributions.addAll(known);
        }
        return distributions;
    }

    private List<LogEntry> portfolioEntries() {
        return archive.entries().stream()
                .filter(entry -> entry.kind().equals(LogEntry.PORTFOLIO))
                .toList();
    }

    private Map<String, byte[]> contents(Map<String, String> versions) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Map.Entry<String, String> version : versions.entrySet()) {
            contents.put(version.getKey(), content(version.getValue()));
        }
        return contents;
    }

    private byte[] content(String sha256) throws IOException {
        LogEntry entry = portfolioEntries().stream()
                .filter(e -> e.sha256().equals(sha256) && !e.status().equals(LogEntry.REMOVED))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log has no such version of a portfolio file"));
        return Files.readAllBytes(archive.original(entry));
    }
}

package io.wertpfad.run;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.run.MonthlyRun.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose packs could not be made by the last run that tried, and why: news for those who were not there. It lies in
 * {@code data/}, as nothing follows from it and it may be lost with the database.
 */
@Component
final class RunFailures {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NAME = "failures.json";

    private final Workspace workspace;
    private final IntakeSettings settings;
    private final Clock clock;

    RunFailures(Workspace workspace, IntakeSettings settings, Clock clock) {
        this.workspace = workspace;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a run made has failed no more, and what it could not make has; an older revision does not stand for a newer one. */
    void note(Ran ran) throws IOException {
        Map<String, Integer> tried = new TreeMap<>();
        ran.made().forEach(made -> tried.put(made.customer(), made.revision()));
        ran.failures().forEach(failure -> tried.put(failure.customer(), failure.revision()));
        if (ran.portfolio() != null) {
            tried.put(PortfolioJob.NAME, ran.portfolio().revision());
        }
        List<Failed> before = all();
        List<Failed> after = new ArrayList<>(before);
        after.removeIf(
                f -> f.period().equals(ran.period().toString()) && tried.getOrDefault(f.customer(), 0) >= f.tried());
        String today = LocalDate.now(clock.withZone(settings.zone())).toString();
        ran.failures()
                .forEach(failure -> after.add(new Failed(
                        ran.period().toString(),
                        failure.customer(),
                        failure.revision(),
                        today,
                        failure.reasons().stream()
                                .map(reason -> reason.in(settings.language()))
                                .toList())));
        if (!after.equals(before)) {
            Durable.write(file(), JSON.writeValueAsBytes(after));
        }
    }

    /** Those of a period. */
    List<Failed> of(YearMonth period) throws IOException {
        return all().stream().filter(f -> f.period().equals(period.toString())).toList();
    }

    /** Periods of which something failed. */
    Set<YearMonth> periods() throws IOException {
        Set<YearMonth> periods = new TreeSet<>();
        all().forEach(f -> periods.add(YearMonth.parse(f.period())));
        return periods;
    }

    /** Periods of which a customer has no packs at all since they failed. */
    Set<YearMonth> periods(String customer) throws IOException {
        return all().stream()
                .filter(f -> f.customer().equals(customer) && f.tried() == 1)
                .map(f -> YearMonth.parse(f.period()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file that cannot be understood says nothing. */
    private List<Failed> all() throws IOException {
        if (!Files.isRegularFile(file())) {
            return List.of();
        }
        try {
            return JSON.readValue(Files.readAllBytes(file()), new TypeReference<List<Failed>>() {});
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private Path file() {
        return workspace.data().resolve(NAME);
    }

    /**
     * Packs that could not be made.
     *
     * @param revision which one of the month; null in files of earlier versions, which knew the first ones only
     * @param day when that was
     * @param reasons in the workspace's language
     */
    record Failed(String period, String customer, @Nullable Integer revision, String day, List<String> reasons) {

        private int tried() {
            return revision == null ? 1 : revision;
        }
    }
}

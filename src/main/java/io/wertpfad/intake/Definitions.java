package io.wertpfad.intake;

import io.wertpfad.archive.Versions;
import io.wertpfad.intake.export.ExportDefinitions;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.UseCase;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What files are read with.
 *
 * @param exports how foreign layouts are read
 * @param versions hashes of all of it, for the log
 * @param distributions measures ({@code use_case/measure}) some version of whose definition needs the distribution of
 *     their values: it is kept for all files, so that no change of a definition comes too late
 */
public record Definitions(
        Portfolio portfolio,
        Synonyms synonyms,
        ExportDefinitions exports,
        Versions versions,
        Set<String> distributions) {

    public Definitions {
        distributions = Set.copyOf(distributions);
    }

    /** Decides what a file itself leaves open. */
    Locale locale() {
        return Locale.forLanguageTag(versions.locale());
    }

    /** Where timestamps of foreign layouts are seen from. */
    ZoneId zone() {
        return ZoneId.of(versions.zone());
    }

    /** The name of a measure in {@link #distributions}. */
    public static String name(String useCase, String measure) {
        return useCase + "/" + measure;
    }

    /** The measures of a portfolio whose definitions need the distribution of their values. */
    public static List<String> distributions(Portfolio portfolio) {
        return portfolio.customers().stream()
                .map(Customer::useCases)
                .flatMap(List::stream)
                .flatMap(useCase -> measures(useCase).stream()
                        .filter(measure -> measure.aggregate().needsValues())
                        .map(measure -> name(useCase.id(), measure.id())))
                .toList();
    }

    /** The id of a measure of any use case, given in lower case. */
    public Optional<String> measureId(String lowerCase) {
        return Optional.ofNullable(measureIds().get(lowerCase));
    }

    /** Whether a header, perhaps with a unit in brackets, names a measure. */
    boolean names(String header) {
        String name = header.replaceFirst("\\s*\\[.*", "").strip();
        return measureId(name.toLowerCase(Locale.ROOT)).isPresent();
    }

    private Map<String, String> measureIds() {
        Map<String, String> ids = new HashMap<>();
        for (Customer customer : portfolio.customers()) {
            for (UseCase useCase : customer.useCases()) {
                measures(useCase).forEach(m -> ids.putIfAbsent(m.id().toLowerCase(Locale.ROOT), m.id()));
            }
        }
        return ids;
    }

    private static List<Measure> measures(UseCase useCase) {
        return useCase.charter() == null ? List.of() : useCase.charter().measures();
    }
}

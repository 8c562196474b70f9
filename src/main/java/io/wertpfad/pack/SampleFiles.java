package io.wertpfad.pack;

import io.wertpfad.decision.Agreed;
import io.wertpfad.decision.BuildingBlock;
import io.wertpfad.decision.Decision;
import io.wertpfad.decision.agenda.Facts;
import io.wertpfad.measurement.EmissionFactor;
import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.measurement.LifeCycleCost;
import io.wertpfad.pack.PackSource.DataFile;
import io.wertpfad.pack.PackSource.PreviousPack;
import io.wertpfad.pack.PackSource.Restatement;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.PortfolioFiles;
import io.wertpfad.unit.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The files in which the customer of {@code preview} is told: beside this class, in the folder {@code sample}. */
final class SampleFiles {

    private static final LocalDate FIRST_AGREED = LocalDate.of(2025, 12, 10);
    private static final LocalDate CHANGED = LocalDate.of(2026, 6, 11);
    private static final Pattern FIRST = Pattern.compile("(decision_date: |target: )(\\{[^}]*}|\\S+)(.*)# first: (.*)");

    private SampleFiles() {}

    /** The customer's file as it was agreed at first, and as it is now. */
    static List<Agreed> versions(PackCalendar calendar) {
        String now = text("customer.yaml");
        String first = FIRST.matcher(now).replaceAll("$1$4$3");
        return List.of(
                new Agreed(FIRST_AGREED, 1, customer(first, calendar)),
                new Agreed(CHANGED, 10, customer(now, calendar)));
    }

    /** Another customer, and what it has that could serve here. */
    static Facts.Elsewhere elsewhere(PackCalendar calendar, Records records) {
        return new Facts.Elsewhere(
                List.of(customer(text("elsewhere.yaml"), calendar)), records.elsewhereBlocks(), List.of());
    }

    private static Customer customer(String yaml, PackCalendar calendar) {
        Portfolio portfolio = Portfolio.of(
                PortfolioFiles.of(Map.of("customer.yaml", yaml.getBytes(StandardCharsets.UTF_8))), calendar);
        if (!portfolio.problems().isEmpty()) {
            throw new IllegalStateException("The sample is sound: " + portfolio.problems());
        }
        return portfolio.customers().get(0);
    }

    /** How a measure's months come to be, by its anchor. */
    static Map<String, Course> courses() {
        return text("series.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(";", -1))
                .collect(Collectors.toUnmodifiableMap(
                        cells -> cells[0],
                        cells -> new Course(
                                Double.parseDouble(cells[1]),
                                Double.parseDouble(cells[2]),
                                Double.parseDouble(cells[3]),
                                Arrays.stream(cells[4].split(" "))
                                        .filter(month -> !month.isEmpty())
                                        .map(YearMonth::parse)
                                        .collect(Collectors.toUnmodifiableSet()))));
    }

    static Records records() {
        return new JsonMapper().readValue(text("records.json"), Records.class);
    }

    private static String text(String name) {
        try (InputStream stream = SampleFiles.class.getResourceAsStream("sample/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks the sample's " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A level, how far months scatter about it, what the pilot changes in percent, and the months without a value. */
    record Course(double level, double scatter, double change, Set<YearMonth> missing) {}

    /**
     * What is recorded of the customer.
     *
     * @param incomplete months whose files came too early
     * @param categories of the measure with life-cycle costs, each with its share
     */
    record Records(
            List<DataFile> files,
            List<Month> incomplete,
            List<Restatement> restatements,
            PreviousPack previous,
            List<Decision> decisions,
            PackSource.Steering steering,
            List<BuildingBlock> elsewhereBlocks,
            List<Factor> factors,
            Map<String, Double> categories,
            List<Cost> lifeCycle) {

        List<FactorInUse> factorsInUse() {
            return factors.stream().map(Factor::inUse).toList();
        }

        List<LifeCycleCost> costs(String useCase, String measure) {
            List<LifeCycleCost> costs = new ArrayList<>();
            lifeCycle.stream().flatMap(cost -> cost.years(useCase, measure)).forEach(costs::add);
            return costs;
        }
    }

    record Month(String useCase, String measure, YearMonth month) {}

    /** An emission factor; the one that is judged by is that of the baseline. */
    record Factor(
            String activity,
            String unit,
            BigDecimal kgPerUnit,
            String source,
            LocalDate from,
            @Nullable LocalDate to,
            boolean judged) {

        FactorInUse inUse() {
            return new FactorInUse(
                    new EmissionFactor(activity, Unit.of(unit).orElseThrow(), kgPerUnit, from, source),
                    to,
                    judged,
                    true);
        }
    }

    /** The same amount in each of some years. */
    record Cost(
            LifeCycleCost.Solution solution,
            LifeCycleCost.Category category,
            int firstYear,
            int lastYear,
            long amount) {

        Stream<LifeCycleCost> years(String useCase, String measure) {
            return IntStream.rangeClosed(firstYear, lastYear)
                    .mapToObj(year -> new LifeCycleCost(
                            useCase,
                            measure,
                            solution,
                            category,
                            year,
                            BigDecimal.valueOf(amount),
                            Unit.of("EUR").orElseThrow(),
                            "Kalkulation"));
        }
    }
}

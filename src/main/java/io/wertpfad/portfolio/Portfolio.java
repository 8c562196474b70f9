package io.wertpfad.portfolio;

import io.wertpfad.text.NearestNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All customers of a workspace, as far as their files hold what the contract asks for. A customer whose file has a mistake
 * is left out and named; the others go on.
 *
 * <p>Read it from the folder with {@link #read}, or, for a past data state, from archived contents with {@link #of}.
 */
public final class Portfolio {

    private static final Comparator<Problem> IN_ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::path);

    private final List<Customer> customers;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final List<BrokenFile> brokenFiles;
    private final Map<String, Located> useCases = new LinkedHashMap<>();

    private Portfolio(
            List<Customer> customers, List<Problem> problems, List<Problem> warnings, List<BrokenFile> brokenFiles) {
        this.customers = List.copyOf(customers);
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
        this.brokenFiles = List.copyOf(brokenFiles);
        for (Customer customer : this.customers) {
            customer.useCases().forEach(useCase -> useCases.put(useCase.id(), new Located(customer, useCase)));
        }
    }

    /** The portfolio as it lies in a folder now. */
    public static Portfolio read(Path folder, PackCalendar calendar) {
        return of(PortfolioFiles.in(folder), calendar);
    }

    /** The portfolio that these files describe. */
    public static Portfolio of(PortfolioFiles files, PackCalendar calendar) {
        List<PortfolioReading> readings = new ArrayList<>();
        files.contents().forEach((name, bytes) -> readings.add(PortfolioReading.of(name, bytes, calendar)));
        return of(readings, files.unread(), files.passedOver());
    }

    /** The portfolio of files that were read, in the order of their names. */
    static Portfolio of(List<PortfolioReading> readings) {
        return of(readings, List.of(), List.of());
    }

    private static Portfolio of(List<PortfolioReading> readings, List<Problem> unread, List<Problem> passedOver) {
        List<Problem> problems = new ArrayList<>(unread);
        List<Problem> warnings = new ArrayList<>(passedOver);
        for (PortfolioReading reading : readings) {
            problems.addAll(reading.problems());
            warnings.addAll(reading.warnings());
        }
        problems.addAll(ClaimedTwice.among(readings, PortfolioReading::customerIds, "customer.twice"));
        problems.addAll(ClaimedTwice.among(readings, PortfolioReading::useCaseIds, "use_case.twice"));
        problems.sort(IN_ORDER);
        warnings.sort(IN_ORDER);
        return new Portfolio(sound(readings, problems), problems, warnings, broken(readings, problems));
    }

    /** The customers whose files are without mistakes, ordered by id. */
    public List<Customer> customers() {
        return customers;
    }

    public Optional<Customer> customer(String id) {
        return customers.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** Every mistake of every file, in the order of the files and their lines. Each has its customer left out. */
    public List<Problem> problems() {
        return problems;
    }

    /** What is no mistake but hardly meant, in the same order. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** The files left out, each with its mistakes. */
    public List<BrokenFile> brokenFiles() {
        return brokenFiles;
    }

    /** The use case of this id, with its customer; empty also if its file is left out. */
    public Optional<Located> useCase(String id) {
        return Optional.ofNullable(useCases.get(id));
    }

    /** The ids of all use cases, in the order of customers and files. */
    public List<String> useCaseIds() {
        return List.copyOf(useCases.keySet());
    }

    /** Use cases that may be meant by an unknown id, nearest first; at most three. */
    public List<String> nearestUseCases(String id) {
        return NearestNames.of(id, useCases.keySet());
    }

    /** The file left out that describes this use case: it is then not unknown, only not to be used. */
    public Optional<BrokenFile> brokenFileOf(String useCaseId) {
        return brokenFiles.stream()
                .filter(file -> file.useCaseIds().contains(useCaseId))
                .findFirst();
    }

    /** A use case and whose it is. */
    public record Located(Customer customer, UseCase useCase) {}

    /**
     * A file that is left out.
     *
     * @param customer id of its customer, as far as it could be read
     * @param useCaseIds its use cases, as far as they could be read
     */
    public record BrokenFile(String file, Optional<String> customer, List<String> useCaseIds, List<Problem> problems) {

        public BrokenFile {
            useCaseIds = List.copyOf(useCaseIds);
            problems = List.copyOf(problems);
        }
    }

    private static List<Customer> sound(List<PortfolioReading> readings, List<Problem> problems) {
        Set<String> broken = filesOf(problems);
        return readings.stream()
                .filter(reading -> !broken.contains(reading.file()))
                .flatMap(reading -> reading.customer().stream())
                .sorted(Comparator.comparing(Customer::id))
                .toList();
    }

    private static List<BrokenFile> broken(List<PortfolioReading> readings, List<Problem> problems) {
        Map<String, PortfolioReading> byFile = new HashMap<>();
        readings.forEach(reading -> byFile.put(reading.file(), reading));
        return filesOf(problems).stream()
                .map(file -> broken(file, byFile.get(file), problems))
                .toList();
    }

    private static BrokenFile broken(String file, @Nullable PortfolioReading reading, List<Problem> problems) {
        List<Problem> own = problems.stream().filter(p -> p.file().equals(file)).toList();
        if (reading == null) {
            return new BrokenFile(file, Optional.empty(), List.of(), own);
        }
        Optional<String> customer = reading.customerIds().keySet().stream().findFirst();
        return new BrokenFile(file, customer, List.copyOf(reading.useCaseIds().keySet()), own);
    }

    private static Set<String> filesOf(List<Problem> problems) {
        Set<String> files = new TreeSet<>();
        problems.forEach(problem -> files.add(problem.file()));
        return files;
    }
}

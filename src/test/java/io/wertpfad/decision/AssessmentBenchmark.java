package io.wertpfad.decision;

import com.sun.management.OperatingSystemMXBean;
import io.wertpfad.intake.record.Kept;
import io.wertpfad.measurement.SeriesHistory;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Prints how long it takes to assess many measures over sixty months, statistics, verdict and recommendation with their reasons:
 * from series in memory, and from monthly roll-ups in a file database. Then the cost of one more month of one customer with
 * daily roll-ups, by how far back they reach. Arguments: measures (10,000), threads (2), rounds (5).
 */
final class AssessmentBenchmark {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final PackCalendar CALENDAR = new PackCalendar(5);
    private static final int WARMING = 3;
    private static final int MANY = 3;
    private static final int REPORTS = 24;
    private static final int REPORTED_YEARS = 3;

    private final int threads;
    private final int rounds;
    private final int warming;

    AssessmentBenchmark(int threads, int rounds) {
        this.threads = threads;
        this.rounds = rounds;
        this.warming = Math.min(WARMING, rounds - 1);
    }

    public static void main(String[] arguments) throws Exception {
        int measures = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        AssessmentBenchmark benchmark = new AssessmentBenchmark(threads, rounds);
        System.out.printf(
                Locale.ROOT,
                "%,d measures x %d months, %d threads, %d processors; cold (first round), warm (median of %d more)%n",
                measures,
                BenchmarkPortfolio.MONTHS,
                threads,
                SYSTEM.getAvailableProcessors(),
                rounds - 1);
        List<Customer> customers = BenchmarkPortfolio.of(measures);
        benchmark.fromMemory(customers);
        benchmark.fromRollUps(customers, Files.createTempDirectory("assess"));
        benchmark.oneMoreMonth(Files.createTempDirectory("assess"), 2, 10);
        benchmark.afterReports(Files.createTempDirectory("assess"));
    }

    /** From series in memory; returns how many measures were judged. */
    int fromMemory(List<Customer> customers) throws Exception {
        Map<String, Series> series = new HashMap<>();
        int number = 0;
        for (Customer customer : customers) {
            for (var useCase : customer.useCases()) {
                for (var measure : Objects.requireNonNull(useCase.charter()).measures()) {
                    double[] values = BenchmarkPortfolio.values(number++);
                    series.put(useCase.id() + '/' + measure.id(), BenchmarkPortfolio.series(values));
                }
            }
        }
        SeriesOfMeasure source =
                (useCase, measure, to) -> Objects.requireNonNull(series.get(useCase.id() + '/' + measure.id()));
        return measure("series in memory", () -> assess(customers, source));
    }

    /** From monthly roll-ups in a file database; returns how many measures were judged. */
    int fromRollUps(List<Customer> customers, Path folder) throws Exception {
        try (BenchmarkStore store = BenchmarkStore.in(folder)) {
            store.addMonthly(customers);
            return measure("roll-ups in a file database", () -> assess(customers, store::series));
        } finally {
            delete(folder);
        }
    }

    /**
     * One more month of one customer, for each number of years that the daily roll-ups reach back, in turns, so that none has the
     * warmer machine; returns the milliseconds.
     */
    List<Double> oneMoreMonth(Path folder, int... reach) throws Exception {
        Customer customer = BenchmarkPortfolio.recent();
        List<BenchmarkStore> stores = new ArrayList<>();
        List<List<Double>> rounds = new ArrayList<>();
        try {
            for (int years : reach) {
                BenchmarkStore store = BenchmarkStore.in(Files.createDirectories(folder.resolve(years + "-years")));
                stores.add(store);
                rounds.add(new ArrayList<>());
                store.addDaily(customer, years);
            }
            for (int round = 0; round < warming + MANY * this.rounds; round++) {
                for (int i = 0; i < reach.length; i++) {
                    long begin = System.nanoTime();
                    month(customer, stores.get(i));
                    rounds.get(i).add((System.nanoTime() - begin) / 1e6);
                }
            }
        } finally {
            stores.forEach(BenchmarkStore::close);
            delete(folder);
        }
        List<Double> milliseconds = rounds.stream()
                .map(each -> median(each.subList(warming, each.size())))
                .toList();
        for (int i = 0; i < reach.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "one more month of one customer, %d measures, daily roll-ups of %d years: %.1f ms%n",
                    customer.useCases().size() * BenchmarkPortfolio.MEASURES,
                    reach[i],
                    milliseconds.get(i));
        }
        System.out.printf(Locale.ROOT, "ratio %.2f%n", milliseconds.get(reach.length - 1) / milliseconds.get(0));
        return milliseconds;
    }

    /**
     * One more month of one customer with 24 earlier reports, twelve of them of the pilot, and of one without, in turns; returns
     * the milliseconds with and without.
     */
    List<Double> afterReports(Path folder) throws Exception {
        Customer customer = BenchmarkPortfolio.recent();
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (BenchmarkStore store = BenchmarkStore.in(folder)) {
            store.addDaily(customer, REPORTED_YEARS);
            List<Report> reports = store.reports(REPORTS);
            for (int round = 0; round < warming + MANY * this.rounds; round++) {
                with.add(milliseconds(customer, store, reports));
                without.add(milliseconds(customer, store, List.of()));
            }
        } finally {
            delete(folder);
        }
        List<Double> medians = Stream.of(with, without)
                .map(each -> median(each.subList(warming, each.size())))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "one more month after %d reports: %.1f ms, without reports %.1f ms, ratio %.2f%n",
                REPORTS,
                medians.get(0),
                medians.get(1),
                medians.get(0) / medians.get(1));
        return medians;
    }

    private static double milliseconds(Customer customer, BenchmarkStore store, List<Report> reports) {
        long begin = System.nanoTime();
        Standings.of(
                customer,
                BenchmarkPortfolio.PERIOD,
                store.dataState(),
                CALENDAR,
                new Reported(customer, reports, store, store.history()));
        return (System.nanoTime() - begin) / 1e6;
    }

    /** What a pack asks for. */
    private static int month(Customer customer, BenchmarkStore store) {
        List<String> useCases = customer.useCases().stream().map(u -> u.id()).toList();
        YearMonth from = BenchmarkPortfolio.PERIOD.minusMonths(BenchmarkPortfolio.RECENT_MONTHS - 1L);
        return judged(customer, store::series)
                + store.measurements()
                        .files(useCases, from, BenchmarkPortfolio.PERIOD, store.dataState())
                        .size();
    }

    private int measure(String what, Callable<Integer> work) throws Exception {
        List<Double> seconds = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        int judged = 0;
        for (int round = 0; round < rounds; round++) {
            long beginCpu = SYSTEM.getProcessCpuTime();
            long begin = System.nanoTime();
            judged = work.call();
            seconds.add((System.nanoTime() - begin) / 1e9);
            processor.add((SYSTEM.getProcessCpuTime() - beginCpu) / 1e9);
        }
        System.out.printf(
                Locale.ROOT,
                "%-30s cold %6.2f s, warm %6.2f s; processor time %6.2f s %6.2f s%n",
                what,
                seconds.get(0),
                median(seconds.subList(Math.min(1, rounds - 1), rounds)),
                processor.get(0),
                median(processor.subList(Math.min(1, rounds - 1), rounds)));
        return judged;
    }

    private int assess(List<Customer> customers, SeriesOfMeasure source) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> work = customers.stream()
                    .map(customer -> (Callable<Integer>) () -> judged(customer, source))
                    .toList();
            int judged = 0;
            for (Future<Integer> done : pool.invokeAll(work)) {
                judged += done.get();
            }
            return judged;
        } finally {
            pool.shutdown();
        }
    }

    private static int judged(Customer customer, SeriesOfMeasure source) {
        return Standings.of(customer, BenchmarkPortfolio.PERIOD, 0, CALENDAR, new Known(customer, source)).stream()
                .flatMap(standing -> standing.judgements().stream())
                .mapToInt(judgement -> judgement.reasons().isEmpty() ? 0 : 1)
                .sum();
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Where the monthly values come from. */
    @FunctionalInterface
    private interface SeriesOfMeasure {

        Series series(UseCase useCase, Measure measure, YearMonth to);
    }

    /** A customer that was never reported before. */
    private record Known(Customer only, SeriesOfMeasure source) implements Knowledge {

        @Override
        public List<Report> reports() {
            return List.of();
        }

        @Override
        public Optional<Customer> customer(long dataState) {
            return Optional.of(only);
        }

        @Override
        public List<Kept<Decision>> decisions(long dataState) {
            return List.of();
        }

        @Override
        public Series series(UseCase useCase, Measure measure, YearMonth to, long dataState) {
            return source.series(useCase, measure, to);
        }
    }

    /** A customer whose agreements never changed and that has made no decision. */
    private record Reported(Customer only, List<Report> reports, BenchmarkStore store, SeriesHistory history)
            implements Knowledge {

        @Override
        public Optional<Customer> customer(long dataState) {
            return Optional.of(only);
        }

        @Override
        public List<Kept<Decision>> decisions(long dataState) {
            return List.of();
        }

        @Override
        public Series series(UseCase useCase, Measure measure, YearMonth to, long dataState) {
            return store.series(history, useCase, measure, to, dataState);
        }
    }
}

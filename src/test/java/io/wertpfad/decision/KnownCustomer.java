package io.wertpfad.decision;

import io.wertpfad.intake.record.Kept;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.UseCase;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A customer whose history a test tells event by event; each has the next sequence of the log, from 1 on. */
public final class KnownCustomer implements Knowledge {

    public static final PackCalendar CALENDAR = new PackCalendar(5);

    private final NavigableMap<Long, Customer> versions = new TreeMap<>();
    private final NavigableMap<Long, BiFunction<UseCase, Measure, Series>> data = new TreeMap<>();
    private final List<Kept<Decision>> decisions = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final Map<Long, Long> endsOfLoads = new HashMap<>();
    private long sequence;

    /** Everything is known from the beginning. */
    public static KnownCustomer of(Customer customer, BiFunction<UseCase, Measure, Series> series) {
        KnownCustomer known = new KnownCustomer();
        known.agree(customer);
        known.load(series);
        return known;
    }

    public void agree(Customer customer) {
        versions.put(++sequence, customer);
    }

    public void load(BiFunction<UseCase, Measure, Series> series) {
        data.put(++sequence, series);
    }

    public void decide(Decision decision) {
        sequence++;
        decisions.add(new Kept<>(sequence, first(decision), decision));
    }

    /** What is told here comes in one load. */
    public void together(Runnable events) {
        long from = sequence + 1;
        events.run();
        LongStream.rangeClosed(from, sequence).forEach(s -> endsOfLoads.put(s, sequence));
    }

    @Override
    public long endOfLoad(long of) {
        return endsOfLoads.getOrDefault(of, of);
    }

    private long first(Decision decision) {
        return decisions.stream()
                .filter(kept -> isSame(kept.content(), decision))
                .mapToLong(Kept::first)
                .findFirst()
                .orElse(sequence);
    }

    private static boolean isSame(Decision one, Decision other) {
        return one.useCase().equals(other.useCase()) && one.date().equals(other.date());
    }

    /** The pack of a period is made from all that is known, and recorded. */
    public List<UseCaseStanding> report(YearMonth period) {
        long dataState = sequence;
        List<UseCaseStanding> standings = standings(period);
        reports.add(new Report(period, dataState, ++sequence));
        return standings;
    }

    public List<UseCaseStanding> standings(YearMonth period) {
        return Standings.of(versions.lastEntry().getValue(), period, sequence, CALENDAR, this);
    }

    public long dataState() {
        return sequence;
    }

    @Override
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    @Override
    public Optional<Customer> customer(long dataState) {
        return Optional.ofNullable(versions.floorEntry(dataState)).map(Map.Entry::getValue);
    }

    @Override
    public Optional<LocalDate> agreedOn(String useCase, long dataState) {
        return versions.headMap(dataState, true).values().stream()
                .flatMap(customer -> customer.useCase(useCase).stream())
                .flatMap(agreed -> Stream.ofNullable(agreed.charter()))
                .flatMap(charter -> Stream.ofNullable(charter.agreedOn()))
                .min(LocalDate::compareTo);
    }

    @Override
    public List<Kept<Decision>> decisions(long dataState) {
        Map<String, Kept<Decision>> newest = new TreeMap<>();
        decisions.stream()
                .filter(d -> d.sequence() <= dataState)
                .forEach(d -> newest.put(d.content().date() + d.content().useCase(), d));
        return List.copyOf(newest.values());
    }

    @Override
    public Series series(UseCase useCase, Measure measure, YearMonth to, long dataState) {
        return new Series(data.floorEntry(dataState).getValue().apply(useCase, measure).points().stream()
                .filter(point -> !point.month().isAfter(to))
                .toList());
    }
}

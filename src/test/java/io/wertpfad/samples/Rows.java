package io.wertpfad.samples;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes the monthly values of a story apart into the rows of an export, so that they add up to the story again. */
final class Rows {

    private static final double UNEVENNESS = 0.3;
    private static final double SLIGHT = 0.03;
    private static final int OPENING_HOUR = 6;
    private static final int OPEN_HOURS = 14;

    private Rows() {}

    /** Parts of a sum, by time and by segment. */
    static List<Row> sums(Story story, Grain grain, Amount amount, String... segments) {
        Dice dice = story.dice("parts");
        List<String> places = segments.length == 0 ? List.of("") : List.of(segments);
        List<Row> rows = new ArrayList<>();
        story.months().forEach((month, value) -> {
            List<Row> parts = new ArrayList<>();
            for (LocalDateTime at : grain.of(month)) {
                places.forEach(place -> parts.add(Row.of(story, at).with(Field.SEGMENT, place)));
            }
            double[] weights = parts.stream()
                    .mapToDouble(part -> grain.weight(part.at()) * uneven(dice, UNEVENNESS))
                    .toArray();
            List<BigDecimal> shares = divide(value, weights, amount);
            for (int i = 0; i < weights.length; i++) {
                rows.add(valued(parts.get(i), shares.get(i), amount));
            }
        });
        return rows;
    }

    /** Numerators and denominators; {@code volume} is the monthly denominator, and the story tells percentages. */
    static List<Row> ratios(Story story, Grain grain, double volume) {
        Dice dice = story.dice("volume");
        List<Row> rows = new ArrayList<>();
        story.months().forEach((month, percent) -> {
            List<LocalDateTime> parts = grain.of(month);
            double[] volumes = parts.stream()
                    .mapToDouble(at -> StrictMath.rint(volume / parts.size() * uneven(dice, SLIGHT)))
                    .toArray();
            Amount pieces = Amount.of("", 0);
            List<BigDecimal> hits = divide(sum(volumes) * percent / 100, volumes, pieces);
            for (int i = 0; i < volumes.length; i++) {
                rows.add(Row.of(story, parts.get(i))
                        .with(Field.NUMERATOR, hits.get(i))
                        .with(Field.DENOMINATOR, Amount.whole(volumes[i])));
            }
        });
        return rows;
    }

    /** Means that the tool took itself, with the number of cases behind each. */
    static List<Row> means(Story story, Grain grain, Amount amount, int cases) {
        Dice dice = story.dice("cases");
        List<Row> rows = new ArrayList<>();
        story.months().forEach((month, mean) -> {
            for (LocalDateTime at : grain.of(month)) {
                rows.add(valued(Row.of(story, at), amount.state(mean * uneven(dice, SLIGHT)), amount)
                        .with(Field.COUNT, Amount.whole(cases * uneven(dice, UNEVENNESS))));
            }
        });
        return rows;
    }

    /** Single cases that scatter around the story by {@code spread}, in the order in which they happened. */
    static List<Row> cases(Story story, Amount amount, int perMonth, double spread) {
        Dice dice = story.dice("cases");
        List<Row> rows = new ArrayList<>();
        story.months().forEach((month, level) -> {
            long number = Math.round(perMonth * uneven(dice, UNEVENNESS / 2));
            for (LocalDateTime at : moments(month, number, dice)) {
                rows.add(valued(Row.of(story, at), amount.state(level * uneven(dice, spread)), amount));
            }
        });
        return rows;
    }

    /** As many rows in a month as the story says. */
    static List<Row> events(Story story) {
        Dice dice = story.dice("events");
        Amount one = Amount.of("pcs", 0);
        List<Row> rows = new ArrayList<>();
        story.months()
                .forEach((month, number) -> moments(month, Math.round(number), dice)
                        .forEach(at -> rows.add(valued(Row.of(story, at), one.state(1), one))));
        return rows;
    }

    /** What is open at the end of each week, per place; the last week of a month is its value. */
    static List<Row> stocks(Story story, Amount amount, String... segments) {
        Dice dice = story.dice("stocks");
        List<Row> rows = new ArrayList<>();
        story.months().forEach((month, open) -> {
            for (LocalDateTime at : Grain.WEEK.of(month)) {
                for (String segment : segments) {
                    BigDecimal share = amount.state(open / segments.length * uneven(dice, SLIGHT));
                    rows.add(valued(Row.of(story, at).with(Field.SEGMENT, segment), share, amount));
                }
            }
        });
        return rows;
    }

    /** Each row split by category, in the given shares of its value. */
    static List<Row> byCategory(List<Row> rows, Map<String, Double> shares) {
        List<String> categories = shares.keySet().stream().sorted().toList();
        double[] weights = categories.stream().mapToDouble(shares::get).toArray();
        List<Row> split = new ArrayList<>();
        for (Row row : rows) {
            BigDecimal value = row.number(Field.VALUE);
            List<BigDecimal> parts = divide(value.doubleValue(), weights, Amount.of("", value.scale()));
            for (int i = 0; i < weights.length; i++) {
                split.add(row.with(Field.CATEGORY, categories.get(i)).with(Field.VALUE, parts.get(i)));
            }
        }
        return split;
    }

    static List<Row> with(Field field, String content, List<Row> rows) {
        return rows.stream().map(row -> row.with(field, content)).toList();
    }

    /** The rows with a remark each, drawn from what people write. */
    static List<Row> remarked(List<Row> rows, Dice dice, String... remarks) {
        return rows.stream()
                .map(row -> row.with(Field.COMMENT, remarks[dice.below(remarks.length)]))
                .toList();
    }

    /** Several lists as one, by date and otherwise in the order given. */
    @SafeVarargs
    static List<Row> together(List<Row>... lists) {
        List<Row> all = new ArrayList<>();
        for (List<Row> list : lists) {
            all.addAll(list);
        }
        all.sort(Comparator.comparing(Row::at));
        return all;
    }

    static List<Row> until(List<Row> rows, String lastMonth) {
        YearMonth last = YearMonth.parse(lastMonth);
        return rows.stream().filter(row -> !row.month().isAfter(last)).toList();
    }

    static List<Row> after(List<Row> rows, String month) {
        YearMonth last = YearMonth.parse(month);
        return rows.stream().filter(row -> row.month().isAfter(last)).toList();
    }

    private static Row valued(Row row, BigDecimal value, Amount amount) {
        return row.with(Field.VALUE, value).with(Field.UNIT, amount.unit());
    }

    private static double uneven(Dice dice, double spread) {
        return Math.max(0.1, 1 + spread * dice.gaussian());
    }

    /** Rounds the running total instead of each part, so that the parts add up to the rounded whole. */
    private static List<BigDecimal> divide(double whole, double[] weights, Amount amount) {
        double total = sum(weights);
        List<BigDecimal> parts = new ArrayList<>();
        BigDecimal stated = amount.state(0);
        double running = 0;
        for (double weight : weights) {
            running += weight;
            BigDecimal next = amount.state(whole * (running / total));
            parts.add(next.subtract(stated));
            stated = next;
        }
        return parts;
    }

    /** From left to right: the sum of a stream compensates errors, each version of the JDK in its own way. */
    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static List<LocalDateTime> moments(YearMonth month, long number, Dice dice) {
        List<LocalDateTime> days = Grain.WORKDAY.of(month);
        return Stream.generate(() -> days.get(dice.below(days.size()))
                        .plusHours(OPENING_HOUR + dice.below(OPEN_HOURS))
                        .plusMinutes(dice.below(60)))
                .limit(number)
                .sorted()
                .toList();
    }
}

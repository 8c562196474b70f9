package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores what was read of {@link Pollutions}: how much of header, cells and records is there and nothing else, each as the
 * harmonic mean of precision and recall. Run {@code main} for the scores per kind of fault; an argument is a folder for the
 * files, to be looked at, of which the first of each kind that is not perfect is named.
 */
final class PollutionScore {

    private PollutionScore() {}

    public static void main(String[] arguments) throws IOException {
        boolean kept = arguments.length > 0;
        Path folder = kept ? Files.createDirectories(Path.of(arguments[0])) : Files.createTempDirectory("pollution");
        Map<String, String> worst = new HashMap<>();
        Map<String, List<Double>> scores = perKind(folder, Strictness.LENIENT, worst);
        double total = 0;
        int files = 0;
        for (Map.Entry<String, List<Double>> kind : scores.entrySet()) {
            double mean = mean(kind.getValue());
            total += mean * kind.getValue().size();
            files += kind.getValue().size();
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %5d files %8.4f %s%n",
                    kind.getKey(),
                    kind.getValue().size(),
                    mean,
                    worst.getOrDefault(kind.getKey(), ""));
        }
        System.out.printf(
                Locale.ROOT,
                "%d files: %.4f, mean of kinds %.4f%n",
                files,
                total / files,
                mean(scores.values().stream().map(PollutionScore::mean).toList()));
    }

    /** The scores of all files, 0 to 1, by kind. */
    static Map<String, List<Double>> perKind(Path folder, Strictness strictness, Map<String, String> worst) {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (PollutedFile file : Pollutions.all()) {
            double score = score(file, folder, strictness);
            scores.computeIfAbsent(file.kind(), kind -> new ArrayList<>()).add(score);
            if (score < 1) {
                worst.putIfAbsent(file.kind(), file.name() + String.format(Locale.ROOT, " (%.4f)", score));
            }
        }
        return scores;
    }

    static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double score(PollutedFile polluted, Path folder, Strictness strictness) {
        try {
            Path file = Files.write(folder.resolve(polluted.name()), polluted.bytes());
            Table table;
            try {
                table = Table.open(file, HeaderFinder.NONE);
            } catch (UnreadableTable e) {
                return e.isEmpty() && polluted.rows().isEmpty() ? 1 : 0;
            }
            List<List<String>> rows = new ArrayList<>();
            table.read(RowHandler.ofData(row -> rows.add(row.cells())), strictness);
            double header = agreement(polluted.header(), table.writtenHeader(strictness));
            return (header
                            + agreement(records(polluted.rows()), records(rows))
                            + agreement(cells(polluted.rows()), cells(rows)))
                    / 3;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of which a strict reader gave a record that is none of the expected ones. */
    static List<String> shifted(Path folder) {
        List<String> shifted = new ArrayList<>();
        for (PollutedFile polluted : Pollutions.all()) {
            try {
                Path file = Files.write(folder.resolve(polluted.name()), polluted.bytes());
                List<List<String>> rows = new ArrayList<>();
                Table.open(file, HeaderFinder.NONE).read(RowHandler.ofData(row -> rows.add(row.cells())));
                if (!polluted.rows().containsAll(rows)) {
                    shifted.add(polluted.kind() + ": " + polluted.name());
                }
            } catch (UnreadableTable e) {
                // Nothing was read, so nothing is wrong.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shifted;
    }

    private static List<String> records(List<List<String>> rows) {
        return rows.stream().map(row -> String.join("\u0001", row)).toList();
    }

    private static List<String> cells(List<List<String>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }

    /** Twice what both have, by what each has. */
    private static double agreement(List<String> expected, List<String> found) {
        if (expected.isEmpty() && found.isEmpty()) {
            return 1;
        }
        Map<String, Integer> counts = new HashMap<>();
        expected.forEach(text -> counts.merge(text, 1, Integer::sum));
        int common = 0;
        for (String text : found) {
            int left = counts.getOrDefault(text, 0);
            if (left > 0) {
                counts.put(text, left - 1);
                common++;
            }
        }
        return 2.0 * common / (expected.size() + found.size());
    }
}

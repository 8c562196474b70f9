package io.wertpfad.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean …?": which valid names someone may have meant. */
public final class NearestNames {

    private static final int MOST = 3;

    private NearestNames() {}

    /** The valid name nearest to the given one, or empty if none is near enough to be meant. */
    public static Optional<String> first(String given, Collection<String> valid) {
        return of(given, valid).stream().findFirst();
    }

    /**
     * Up to three valid names, nearest first. Near enough is a third of the longer name changed, or one letter of a short
     * one; a valid name that begins with the given one, or the other way round, is near too.
     */
    public static List<String> of(String given, Collection<String> valid) {
        String wanted = plain(given);
        if (wanted.isEmpty() || wanted.length() > 100) {
            return List.of();
        }
        return valid.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(wanted, plain(name)), wanted))
                .filter(Candidate::isNear)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(MOST)
                .map(Candidate::name)
                .toList();
    }

    /** The same, or all valid names in their order where none is near: what someone who mistyped a name can choose from. */
    public static List<String> orAll(String given, Collection<String> valid) {
        List<String> nearest = of(given, valid);
        return nearest.isEmpty() ? List.copyOf(valid) : nearest;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    }

    /** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
            }
        }
        return row[b.length()];
    }

    private record Candidate(String name, int distance, String wanted) {

        boolean isNear() {
            String plain = plain(name);
            int longer = Math.max(plain.length(), wanted.length());
            boolean prefix = Math.min(plain.length(), wanted.length()) >= 3
                    && (plain.startsWith(wanted) || wanted.startsWith(plain));
            return prefix || (distance <= Math.max(1, longer / 3) && distance < longer);
        }
    }
}

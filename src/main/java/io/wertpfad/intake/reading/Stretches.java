package io.wertpfad.intake.reading;

/**
 * In how many stretches a file is read at once.
 *
 * @param most at most so many; 0 if rows are never grouped
 * @param leastBytes what is shorter is not worth a stretch of its own
 */
public record Stretches(int most, int leastBytes) {

    /** Every row is taken by itself. */
    public static final Stretches NONE = new Stretches(0, 0);

    private static final int MOST = 4;
    private static final int LEAST = 1 << 19;

    /** One for each processor; more than a few would only cost memory. */
    public static Stretches ofMachine() {
        return new Stretches(Math.min(MOST, Runtime.getRuntime().availableProcessors()), LEAST);
    }

    /** How many there are in so many bytes. */
    int in(long bytes) {
        return (int) Math.min(most, bytes / Math.max(1, leastBytes));
    }
}

package io.wertpfad.run;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Progress for logs: a line for the first and the last part, for others at most one per second, and while a part takes long
 * at least one every ten seconds, with counts and an estimate of what is left. Without parts it is a wait: then only the time
 * is told.
 */
final class ProgressLines implements AutoCloseable {

    private static final long OFTEN = Duration.ofSeconds(1).toNanos();
    private static final Duration SELDOM = Duration.ofSeconds(9);
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final PrintStream out;
    private final Language language;
    private final String name;
    private final int parts;
    private final LongSupplier nanos;
    private final long begun;
    private final Thread heart;
    private int done;
    private long lastLine;

    ProgressLines(PrintStream out, Language language, String name, int parts, LongSupplier nanos) {
        this.out = out;
        this.language = language;
        this.name = name;
        this.parts = parts;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.lastLine = begun;
        this.heart = new Thread(this::beat, "progress");
        heart.setDaemon(true);
    }

    /** For a wait of which nobody knows how long it is. */
    static ProgressLines waiting(PrintStream out, Language language, String name) {
        ProgressLines lines = new ProgressLines(out, language, name, 0, System::nanoTime);
        lines.heart.start();
        return lines;
    }

    static ProgressLines on(PrintStream out, Language language, String name, int parts) {
        ProgressLines lines = new ProgressLines(out, language, name, parts, System::nanoTime);
        if (parts > 0) {
            lines.heart.start();
        }
        return lines;
    }

    /** One part more is done. */
    synchronized void step(String what) {
        done++;
        long now = nanos.getAsLong();
        if (done == 1 || done >= parts || now - lastLine >= OFTEN) {
            line("progress.done", now, what);
        }
    }

    /** Still at work, if nothing was said for long. */
    synchronized void stillAtWork() {
        long now = nanos.getAsLong();
        if (now - lastLine < SELDOM.toNanos()) {
            return;
        }
        if (parts == 0) {
            lastLine = now;
            out.println(Message.of(
                            ProgressLines.class,
                            "progress.waiting",
                            name,
                            Duration.ofNanos(now - begun).toSeconds())
                    .in(language));
        } else if (done < parts) {
            line("progress.at_work", now, "");
        }
    }

    private void line(String key, long now, String what) {
        lastLine = now;
        out.println(Message.of(ProgressLines.class, key, name, done, parts, what)
                .in(language)
                .concat(estimate(now)));
    }

    /** What is left if the other parts take as long as those before. */
    private String estimate(long now) {
        if (done == 0 || done >= parts) {
            return "";
        }
        long seconds = Duration.ofNanos((now - begun) / done * (parts - done)).toSeconds();
        if (seconds < SELDOM.toSeconds()) {
            return "";
        }
        return " "
                + (seconds < 2 * SECONDS_OF_A_MINUTE
                                ? Message.of(ProgressLines.class, "progress.seconds", seconds)
                                : Message.of(ProgressLines.class, "progress.minutes", seconds / SECONDS_OF_A_MINUTE))
                        .in(language);
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(SELDOM.toMillis() / 9);
                stillAtWork();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        heart.interrupt();
    }
}

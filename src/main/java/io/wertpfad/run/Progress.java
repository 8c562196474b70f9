package io.wertpfad.run;

import io.wertpfad.text.Course;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a command is: a bar on a terminal, plain lines otherwise. Between two parts of the work it can be stopped. */
final class Progress {

    private final PrintStream out;
    private final Language language;
    private final boolean terminal;
    private final BooleanSupplier stop;

    private Progress(PrintStream out, Language language, boolean terminal, BooleanSupplier stop) {
        this.out = out;
        this.language = language;
        this.terminal = terminal;
        this.stop = stop;
    }

    static Progress on(PrintStream out, Language language, boolean terminal) {
        return new Progress(out, language, terminal, () -> false);
    }

    /** The same, ending the work after the part at hand once it is asked to. */
    Progress until(BooleanSupplier stopped) {
        return new Progress(out, language, terminal, stopped);
    }

    /** The same, making sure of something before each part; what it throws ends the work. */
    Progress asking(Runnable question) {
        return new Progress(out, language, terminal, () -> {
            question.run();
            return stop.getAsBoolean();
        });
    }

    /** Begins a stage of so many parts. */
    Stage begin(Message name, int parts) {
        return new Stage(name.in(language), parts);
    }

    /** Begins to wait for something that is not ours to hasten: who waits long is told so. */
    Waits wait(Message name) {
        ProgressLines lines = ProgressLines.waiting(out, language, name.in(language));
        return lines::close;
    }

    /** A stage of which it turns out later whether there is anything to do. */
    Announced announce(Message name) {
        return new Announced(name);
    }

    /** A wait, until it is closed. */
    @FunctionalInterface
    interface Waits {
        void close();
    }

    /** Begun when the work says how much there is; closing it ends its bar. */
    final class Announced implements Course, AutoCloseable {

        private final Message name;
        private @Nullable Stage stage;

        private Announced(Message name) {
            this.name = name;
        }

        @Override
        public void begins(int parts) {
            if (parts > 0) {
                stage = begin(name, parts);
            }
        }

        @Override
        public void done(String part) {
            if (stage != null) {
                stage.done(part);
            }
        }

        @Override
        public boolean isToStop() {
            return stop.getAsBoolean();
        }

        @Override
        public void close() {
            if (stage != null) {
                stage.close();
            }
        }
    }

    /** A stage of the work; closing it ends its bar. */
    final class Stage implements AutoCloseable {

        private final int parts;
        private final @Nullable ProgressBar bar;
        private final @Nullable ProgressLines lines;
        private int done;

        private Stage(String name, int parts) {
            this.parts = parts;
            boolean drawn = terminal && parts > 0;
            this.bar = drawn
                    ? new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(parts)
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .setConsumer(new ConsoleProgressBarConsumer(out))
                            .build()
                    : null;
            this.lines = drawn ? null : ProgressLines.on(out, language, name, parts);
        }

        /**
         * One part more is done.
         *
         * @throws CommandFailed if there are more parts and the command was asked to stop
         */
        void step(String what) {
            done(what);
            if (done < parts && stop.getAsBoolean()) {
                throw CommandFailed.stopped();
            }
        }

        private void done(String what) {
            done++;
            if (bar != null) {
                bar.setExtraMessage(what);
                bar.step();
            }
            if (lines != null) {
                lines.step(what);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
            if (lines != null) {
                lines.close();
            }
        }
    }
}

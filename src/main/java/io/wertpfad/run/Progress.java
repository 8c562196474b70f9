package io.wertpfad.run;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a command is: a bar on a terminal, plain lines otherwise. */
final class Progress {

    private final PrintStream out;
    private final Language language;
    private final boolean terminal;

    private Progress(PrintStream out, Language language, boolean terminal) {
        this.out = out;
        this.language = language;
        this.terminal = terminal;
    }

    static Progress on(PrintStream out, Language language, boolean terminal) {
        return new Progress(out, language, terminal);
    }

    /** Begins a stage of so many parts. */
    Stage begin(Message name, int parts) {
        return new Stage(name.in(language), parts);
    }

    /** A stage of the work; closing it ends its bar. */
    final class Stage implements AutoCloseable {

        private final String name;
        private final int parts;
        private final @Nullable ProgressBar bar;
        private int done;

        private Stage(String name, int parts) {
            this.name = name;
            this.parts = parts;
            this.bar = terminal && parts > 0
                    ? new ProgressBarBuilder()
                            .setTaskName(name)
                            .setInitialMax(parts)
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .setConsumer(new ConsoleProgressBarConsumer(out))
                            .build()
                    : null;
        }

        /** One part more is done. */
        void step(String what) {
            done++;
            if (bar != null) {
                bar.setExtraMessage(what);
                bar.step();
            } else {
                out.println(name + " " + done + "/" + parts + ": " + what);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }
}

package io.wertpfad.run;

import io.wertpfad.decision.BareQuestion;
import io.wertpfad.decision.BareTrend;
import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.SeriesFile;
import io.wertpfad.pack.SeriesChart;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trend}: the statistics of one bare series; needs no workspace. */
@Command
final class TrendCommand implements Callable<Integer> {

    private static final int PROBLEMS = 20;

    private final Console console;

    @Parameters(paramLabel = "SERIES.csv", descriptionKey = "trend.series")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path series;

    @Mixin
    private final TrendOptions options = new TrendOptions();

    @Option(names = "--chart", paramLabel = "F.svg|F.png", descriptionKey = "trend.chart")
    private @Nullable Path chart;

    TrendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        BareQuestion question = options.question();
        ChartFile picture = chart == null ? null : ChartFile.at(chart);
        if (!Files.isRegularFile(series)) {
            throw CommandFailed.wrongUsage("check.no_file", series);
        }
        Settings settings = Settings.of(Map.of(), Path.of(""));
        SeriesFile file = read(settings);
        List<Series.Point> points = new ArrayList<>();
        file.values().forEach((month, value) -> points.add(Series.Point.of(month, value)));
        BareTrend trend = BareTrend.assess(new Series(points), question, settings.calendar())
                .with(file.warnings());
        if (picture != null) {
            picture.write(new SeriesChart(name(), trend), console.language());
        }
        console.line(console.words(trend.verdict().label()) + ": " + console.words(trend.headline()));
        trend.reasons().forEach(reason -> console.line("  " + console.words(reason)));
        if (console.options().json) {
            console.json(trend.json(console.language()));
        }
        return Exit.DONE.code();
    }

    /** The file's name without its ending, which is all that a bare series says of what it is. */
    private String name() {
        String file = String.valueOf(series.getFileName());
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    private SeriesFile read(Settings settings) throws Exception {
        try {
            SeriesFile file = SeriesFile.read(series, settings.intake().locale());
            if (!file.problems().isEmpty()) {
                throw new CommandFailed(Exit.WRONG_USAGE, problems(file));
            }
            return file;
        } catch (FileRefused e) {
            throw CommandFailed.wrongUsage(
                    "trend.refused", series, e.problem().message(), e.problem().remedy());
        }
    }

    private List<Message> problems(SeriesFile file) {
        List<Message> problems = new ArrayList<>();
        file.problems().stream().limit(PROBLEMS).map(this::problem).forEach(problems::add);
        int more = file.problems().size() - PROBLEMS;
        if (more > 0) {
            problems.add(Message.of(TrendCommand.class, "trend.more_problems", series, more));
        }
        return problems;
    }

    private Message problem(Receipt.Entry entry) {
        return Message.of(
                TrendCommand.class,
                "trend.problem",
                series,
                String.valueOf(entry.line()),
                entry.problem().message(),
                entry.problem().remedy());
    }
}

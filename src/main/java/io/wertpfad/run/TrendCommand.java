package io.wertpfad.run;

import io.wertpfad.decision.BareTrend;
import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.SeriesFile;
import io.wertpfad.pack.SeriesChart;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Series;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code trend}: the statistics of one bare series; needs no workspace. */
@Command
final class TrendCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SERIES.csv", descriptionKey = "trend.series")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path series;

    @Option(
            names = "--baseline",
            required = true,
            paramLabel = "FROM..TO",
            descriptionKey = "trend.baseline",
            converter = WindowConverter.class)
    @SuppressWarnings("NullAway.Init")
    private Window baseline;

    @Option(names = "--better", required = true, paramLabel = "lower|higher", descriptionKey = "trend.better")
    private Measure.Better better = Measure.Better.LOWER;

    @Option(names = "--target", paramLabel = "N", descriptionKey = "trend.target")
    private @Nullable Double target;

    @Option(names = "--decision", paramLabel = "DATE", descriptionKey = "trend.decision")
    private @Nullable LocalDate decision;

    @Option(names = "--chart", paramLabel = "F.svg|F.png", descriptionKey = "trend.chart")
    private @Nullable Path chart;

    TrendCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (target != null && !Double.isFinite(target)) {
            throw CommandFailed.wrongUsage("trend.target_not_finite");
        }
        if (!Files.isRegularFile(series)) {
            throw CommandFailed.wrongUsage("check.no_file", series);
        }
        ChartFile picture = chart == null ? null : ChartFile.at(chart);
        Settings settings = Settings.of(Map.of());
        SeriesFile file = read(settings);
        List<Series.Point> points = new ArrayList<>();
        file.values().forEach((month, value) -> points.add(Series.Point.of(month, value)));
        PackCalendar calendar = settings.calendar();
        Series judged = new Series(points);
        BareTrend trend = BareTrend.assess(
                judged, BareTrend.question(judged, baseline.from(), baseline.to(), better, target, decision, calendar));
        if (picture != null) {
            picture.write(new SeriesChart(name(), trend, decision), console.language());
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
                throw new CommandFailed(
                        Exit.WRONG_USAGE,
                        file.problems().stream().map(this::problem).toList());
            }
            return file;
        } catch (FileRefused e) {
            throw CommandFailed.wrongUsage(
                    "trend.refused", series, e.problem().message(), e.problem().remedy());
        }
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

    /** {@code 2024-01..2025-12}. */
    static final class WindowConverter implements ITypeConverter<Window> {
        @Override
        public Window convert(String value) {
            String[] ends = value.split("\\.\\.", -1);
            if (ends.length != 2) {
                throw new TypeConversionException("FROM..TO");
            }
            Window window = new Window(YearMonth.parse(ends[0].strip()), YearMonth.parse(ends[1].strip()));
            if (window.months() < 1) {
                throw new TypeConversionException("FROM..TO");
            }
            return window;
        }
    }
}

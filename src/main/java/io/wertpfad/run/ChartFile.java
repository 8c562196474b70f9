package io.wertpfad.run;

import io.wertpfad.archive.Durable;
import io.wertpfad.pack.SeriesChart;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Where a chart goes, and as what kind of picture. */
record ChartFile(Path file, Kind kind) {

    private enum Kind {
        SVG,
        PNG
    }

    /**
     * The file that a user named. Nothing is written yet, so that what cannot be written is known before anything is said.
     *
     * @throws CommandFailed if its ending is none of ours, or no file can be written there
     */
    static ChartFile at(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Kind kind = name.endsWith(".svg") ? Kind.SVG : name.endsWith(".png") ? Kind.PNG : null;
        if (kind == null || name.length() <= ".svg".length()) {
            throw CommandFailed.wrongUsage("trend.chart_ending", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file) || folder == null || !Files.isDirectory(folder)) {
            throw CommandFailed.wrongUsage(
                    Files.isDirectory(file) ? "trend.chart_is_folder" : "trend.chart_no_folder", file);
        }
        return new ChartFile(file, kind);
    }

    /** Writes the chart, wholly or not at all. */
    void write(SeriesChart chart, Language language) {
        byte[] content = kind == Kind.SVG ? chart.svg(language) : chart.png(language);
        try {
            write(content);
        } catch (IOException e) {
            throw new CommandFailed(
                    Exit.WRONG_USAGE, List.of(Message.of(ChartFile.class, "trend.chart_not_writable", file)));
        }
    }

    /** By a name that nobody has: the folder is the user's. The file of {@code createTempFile} only its owner could read. */
    private void write(byte[] content) throws IOException {
        Path unfinished = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(unfinished, content, StandardOpenOption.CREATE_NEW);
            Durable.finish(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}

package io.wertpfad.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The file that the load is measured with: what a German system exports in a year, in windows-1252, with semicolons, decimal
 * commas and six columns. The same number of rows always gives the same file.
 */
final class LoadFile {

    static final Charset CHARSET = Charset.forName("windows-1252");

    private static final String HEADER = "Use Case;Kennzahl;Datum;Standort;Wert;Einheit\r\n";
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 304;
    private static final String[] MEASURES = {"nw;downtime", "nw;repair", "yard;loading"};
    private static final String[] PLACES = {
        "Werk Köln-Niehl, Halle 3",
        "Werk Görlitz, Lager Süd",
        "Werk Bremen, Hof Überseetor",
        "Werk Zürich, Prüfstand 12"
    };

    private LoadFile() {}

    /** Writes the file below a folder, unless it is already there. */
    static Path in(Path folder, int rows) throws IOException {
        Path file = folder.resolve("load-" + rows + ".csv");
        if (Files.exists(file)) {
            return file;
        }
        Path unfinished = folder.resolve("load-" + rows + ".tmp");
        SplittableRandom random = new SplittableRandom(20261125);
        try (BufferedWriter writer = Files.newBufferedWriter(unfinished, CHARSET)) {
            writer.write(HEADER);
            for (int i = 0; i < rows; i++) {
                writer.write(MEASURES[random.nextInt(MEASURES.length)]);
                writer.write(';');
                writer.write(GERMAN.format(FIRST_DAY.plusDays((long) i * DAYS / rows)));
                writer.write(';');
                writer.write(PLACES[random.nextInt(PLACES.length)]);
                writer.write(';');
                int hundredths = random.nextInt(1_000_000);
                writer.write(hundredths / 100 + "," + hundredths / 10 % 10 + hundredths % 10);
                writer.write(";min\r\n");
            }
        }
        return Files.move(unfinished, file);
    }

    /** The same text in UTF-8, for those who cannot read anything else. */
    static Path inUtf8(Path file) throws IOException {
        Path copy = file.resolveSibling(file.getFileName() + ".utf8");
        try (var reader = Files.newBufferedReader(file, CHARSET);
                var writer = Files.newBufferedWriter(copy)) {
            reader.transferTo(writer);
        }
        return copy;
    }
}

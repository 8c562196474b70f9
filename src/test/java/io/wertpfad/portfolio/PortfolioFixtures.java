package io.wertpfad.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Portfolio files for tests. */
final class PortfolioFixtures {

    static final PackCalendar CALENDAR = new PackCalendar(5);

    private static final Path FOLDER = Path.of("src/test/resources/portfolio");

    private PortfolioFixtures() {}

    static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String minimal() {
        return text(FOLDER.resolve("valid/minimal.yaml"));
    }

    static String complete() {
        return text(FOLDER.resolve("valid/complete.yaml"));
    }

    /** The portfolio of one file with this text. */
    static Portfolio read(String text) {
        return read(Map.of("portfolio/customer.yaml", text));
    }

    static Portfolio read(Map<String, String> texts) {
        Map<String, byte[]> contents = new HashMap<>();
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Portfolio.of(PortfolioFiles.of(contents), CALENDAR);
    }
}

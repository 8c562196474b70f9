package io.wertpfad.intake.reading;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The inputs that fuzzing found worth keeping, run once more: those that once failed, and those that reach new code. */
@Timeout(60)
class ReadingFuzzTests {

    static Stream<Path> tables() throws IOException, URISyntaxException {
        return inputs("tables");
    }

    static Stream<Path> cells() throws IOException, URISyntaxException {
        return inputs("cells");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void readsAnyBytes(Path input) throws IOException {
        ReadingFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void decidesAnyColumn(Path input) throws IOException {
        CellFuzz.fuzzerTestOneInput(Files.readAllBytes(input));
    }

    private static Stream<Path> inputs(String kind) throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(ReadingFuzzTests.class.getResource("/intake/reading/fuzz/" + kind));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            return List.copyOf(files.sorted().toList()).stream();
        }
    }
}

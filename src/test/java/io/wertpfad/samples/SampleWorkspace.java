package io.wertpfad.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The exports of the three sample customers up to October 2026, the same bytes at every call. */
final class SampleWorkspace {

    private SampleWorkspace() {}

    /** Writes the inbox; the folder to write to is the only argument. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path inbox) throws IOException {
        Files.createDirectories(inbox.resolve("steering"));
        for (SampleFile file : files()) {
            Files.write(inbox.resolve(file.name()), file.content());
        }
    }

    static List<SampleFile> files() {
        return Stream.of(
                        NordwindExports.files(),
                        KreuzbachExports.files(),
                        LindenauExports.files(),
                        ValueFiles.files(),
                        SteeringFiles.files())
                .flatMap(List::stream)
                .toList();
    }
}

package io.wertpfad.run;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Any number of JSON objects, kept in a temporary file until they are printed: a month may have millions of rows. */
final class Spool implements Iterable<JsonNode>, AutoCloseable {

    /** No number loses a digit on its way. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Path file;
    private final BufferedWriter writer;
    private @Nullable BufferedReader reader;
    private long size;

    private Spool(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    static Spool open() throws IOException {
        Path file = Files.createTempFile("wertpfad", ".rows");
        return new Spool(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    void add(Map<String, @Nullable Object> object) {
        try {
            writer.write(JSON.writeValueAsString(object));
            writer.write('\n');
            size++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        return size;
    }

    /** From the first one again; whoever iterated before has to be done. */
    @Override
    public Iterator<JsonNode> iterator() {
        try {
            writer.flush();
            if (reader != null) {
                reader.close();
            }
            reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
            return reader.lines().map(JSON::readTree).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
        writer.close();
        Files.deleteIfExists(file);
    }
}

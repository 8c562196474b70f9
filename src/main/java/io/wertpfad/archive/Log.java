package io.wertpfad.archive;

import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code log.jsonl}: a line of JSON per entry, only ever appended to. A last line without line end is what a killed
 * process left of an append: it was never committed, does not count, and is cut off by the next append.
 */
final class Log {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private final Path file;

    Log(Path file) {
        this.file = file;
    }

    List<LogEntry> read() throws IOException {
        if (!Files.exists(file)) {
            if (hasOriginals()) {
                throw new ArchiveDamaged(Message.of(Log.class, "log.gone", file.getFileName()));
            }
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        List<LogEntry> entries = new ArrayList<>();
        int line = 0;
        for (String json : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            line++;
            LogEntry entry = parse(json, line);
            if (entry.sequence() != line) {
                throw new ArchiveDamaged(Message.of(Log.class, "log.order", line, entry.sequence()));
            }
            entries.add(entry);
        }
        return entries;
    }

    void append(LogEntry entry) throws IOException {
        begin();
        cutTornLine();
        byte[] line = (JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private void cutTornLine() throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            if (end < bytes.length()) {
                bytes.setLength(end);
            }
        }
    }

    private static LogEntry parse(String json, int line) {
        try {
            JsonNode entry = JSON.readTree(json);
            // Before there were export definitions, no zone was written: none was used.
            if (entry.path("versions") instanceof ObjectNode versions && !versions.has("zone")) {
                versions.put("zone", "");
            }
            if (entry.isObject()) {
                return JSON.treeToValue(entry, LogEntry.class);
            }
            throw new ArchiveDamaged(Message.of(Log.class, "log.line", line));
        } catch (JacksonException e) {
            throw new ArchiveDamaged(Message.of(Log.class, "log.line", line));
        }
    }

    /** The log is begun before the first original is kept, so originals without a log mean that it was lost. */
    void begin() throws IOException {
        if (!Files.exists(file)) {
            Durable.write(file, new byte[0]);
        }
    }

    private boolean hasOriginals() throws IOException {
        if (!Files.isDirectory(folder())) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder())) {
            return inside.anyMatch(Files::isDirectory);
        }
    }

    private Path folder() {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }
}

package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file: enough to see that it is no text at all. */
final class FileStart {

    private static final int LENGTH = 1 << 16;

    private final byte[] bytes;

    private FileStart(byte[] bytes) {
        this.bytes = bytes;
    }

    static FileStart of(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return new FileStart(stream.readNBytes(LENGTH));
        }
    }

    boolean startsWith(int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether most of the bytes at even (0) or odd (1) places are zero, as in UTF-16. */
    boolean hasZeros(int parity) {
        int zeros = 0;
        for (int i = parity; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return bytes.length >= 2 && zeros > bytes.length * 0.2;
    }

    /** What the file is if it is certainly no table, or null. */
    @Nullable
    Message foreignFormat() {
        if (bytes.length == 0) {
            return Message.of(FileStart.class, "reading.empty");
        }
        String text = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
        String begin = text.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return Message.of(FileStart.class, "reading.workbook");
        }
        if (begin.startsWith("%pdf-")) {
            return Message.of(FileStart.class, "reading.pdf");
        }
        if (begin.startsWith("<!doctype") || begin.startsWith("<html") || begin.startsWith("<?xml")) {
            return Message.of(FileStart.class, "reading.markup");
        }
        return null;
    }
}

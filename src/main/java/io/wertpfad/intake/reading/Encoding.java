package io.wertpfad.intake.reading;

import io.wertpfad.text.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a file: the one its byte order mark names, else UTF-16 if every other byte is zero, else UTF-8 if the
 * whole file is valid UTF-8, else windows-1252.
 *
 * @param markLength the bytes of the byte order mark, which are not part of the text
 */
record Encoding(Charset charset, int markLength) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /**
     * The charset of a file.
     *
     * @param prescribed the charset that a definition names, or null
     * @throws UnreadableTable if UTF-8 is prescribed and the file is not UTF-8
     */
    static Encoding of(Path file, FileStart start, @Nullable Charset prescribed) throws IOException, UnreadableTable {
        if (prescribed == null) {
            return found(file, start);
        }
        Encoding marked = marked(start);
        if (prescribed.equals(StandardCharsets.UTF_8) && !isUtf8(file)) {
            throw new UnreadableTable(Message.of(Encoding.class, "reading.not_utf8"));
        }
        if (marked != null && marked.charset.name().startsWith(prescribed.name())) {
            return marked;
        }
        return new Encoding(prescribed, 0);
    }

    private static @Nullable Encoding marked(FileStart start) {
        if (start.startsWith(0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (start.startsWith(0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.startsWith(0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static Encoding found(Path file, FileStart start) throws IOException {
        Encoding marked = marked(start);
        if (marked != null) {
            return marked;
        }
        if (start.hasZeros(1) && !start.hasZeros(0)) {
            return new Encoding(StandardCharsets.UTF_16LE, 0);
        }
        if (start.hasZeros(0) && !start.hasZeros(1)) {
            return new Encoding(StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS_1252, 0);
    }

    /** The name for people and machines, such as {@code windows-1252}. */
    String name() {
        return charset.name();
    }

    /** The text from its first character; what the charset does not know becomes U+FFFD. */
    Reader open(Path file) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        stream.skipNBytes(markLength);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(stream, decoder);
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer discarded = CharBuffer.allocate(BUFFER);
        try (ReadableByteChannel channel = FileChannel.open(file)) {
            boolean ended;
            do {
                ended = channel.read(bytes) < 0;
                bytes.flip();
                CoderResult result = decoder.decode(bytes, discarded.clear(), ended);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            } while (!ended);
            return true;
        }
    }
}

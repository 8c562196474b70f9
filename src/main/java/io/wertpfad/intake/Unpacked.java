package io.wertpfad.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The one table in a compressed file, unpacked for as long as it is read. What a file is, its first bytes say, not its name.
 * It is unpacked under the size limit of ordinary files, so that a small file cannot fill the disk.
 */
final class Unpacked implements AutoCloseable {

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int SHOWN_NAMES = 5;

    /** What programs for packing add of their own accord. */
    private static final List<String> BESIDES = List.of("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini");

    private final Path content;
    private final @Nullable String from;

    private Unpacked(Path content, @Nullable String from) {
        this.content = content;
        this.from = from;
    }

    /**
     * Unpacks a file, or takes it as it is if it is not compressed.
     *
     * @throws FileRefused if it is damaged, too large, or holds anything but one file
     */
    static Unpacked of(Path file, Limits limits) throws IOException {
        byte[] start = start(file);
        try {
            if (startsWith(start, GZIP)) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
                    return new Unpacked(unpack(in, limits), "gzip");
                }
            }
            if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
                return ofZip(file, limits);
            }
        } catch (ZipException | EOFException e) {
            throw new FileRefused(Problem.of(Unpacked.class, "damaged_archive"));
        }
        return new Unpacked(file, null);
    }

    private static Unpacked ofZip(Path file, Limits limits) throws IOException {
        // Names serve the message only; this charset takes whatever they are written in.
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (isOfficeDocument(zip)) {
                return new Unpacked(file, null);
            }
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .filter(entry -> BESIDES.stream()
                            .noneMatch(name -> entry.getName().startsWith(name)
                                    || entry.getName().endsWith(name)))
                    .toList();
            if (entries.size() != 1) {
                List<String> names = entries.stream()
                        .limit(SHOWN_NAMES)
                        .map(ZipEntry::getName)
                        .toList();
                throw new FileRefused(Problem.of(Unpacked.class, "not_one_file", entries.size(), names));
            }
            try (InputStream in = zip.getInputStream(entries.get(0))) {
                return new Unpacked(unpack(in, limits), entries.get(0).getName());
            }
        }
    }

    /** Workbooks are zip files too; the reading of tables says what to do with them. */
    private static boolean isOfficeDocument(ZipFile zip) {
        return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
    }

    private static Path unpack(InputStream in, Limits limits) throws IOException {
        Path content = Files.createTempFile("wertpfad", ".unpacked");
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(content)) {
            byte[] buffer = new byte[1 << 16];
            long room = limits.size();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                room -= n;
                if (room < 0) {
                    throw new FileRefused(Problem.of(Unpacked.class, "too_large_unpacked", limits.sizeInWords()));
                }
                out.write(buffer, 0, n);
            }
            done = true;
        } finally {
            if (!done) {
                Files.delete(content);
            }
        }
        return checked(content);
    }

    private static Path checked(Path content) throws IOException {
        byte[] start = start(content);
        if (startsWith(start, GZIP) || startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
            Files.delete(content);
            throw new FileRefused(Problem.of(Unpacked.class, "packed_twice"));
        }
        return content;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean startsWith(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    Path content() {
        return content;
    }

    /** Name within the archive, {@code gzip} where there is none, null if the file was not compressed. */
    @Nullable
    String from() {
        return from;
    }

    @Override
    public void close() throws IOException {
        if (from != null) {
            Files.deleteIfExists(content);
        }
    }
}

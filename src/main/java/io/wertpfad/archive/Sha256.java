package io.wertpfad.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of contents, in lower-case hexadecimal digits. */
public final class Sha256 {

    private static final int BUFFER = 1 << 16;
    private static final int SHORT = 12;

    private Sha256() {}

    public static String of(Path file) throws IOException {
        return digest(file, OutputStream.nullOutputStream());
    }

    /** Copies a file and gives the SHA-256 of what was copied. */
    static String ofCopy(Path source, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            return digest(source, out);
        }
    }

    private static String digest(Path file, OutputStream copy) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                copy.write(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /** The first twelve digits, as in the names of archived files and receipts. */
    public static String shortened(String sha256) {
        return sha256.substring(0, SHORT);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}

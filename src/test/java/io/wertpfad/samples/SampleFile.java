package io.wertpfad.samples;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** One export as it lies in the inbox. */
record SampleFile(String name, Dialect dialect, List<String> lines) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    SampleFile {
        lines = List.copyOf(lines);
    }

    /** The same content under another name, as when an attachment is saved twice. */
    SampleFile again(String otherName) {
        return new SampleFile(otherName, dialect, lines);
    }

    byte[] content() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (dialect.byteOrderMark()) {
            out.writeBytes(BYTE_ORDER_MARK);
        }
        lines.forEach(line -> out.writeBytes((line + dialect.lineEnd()).getBytes(dialect.charset())));
        return out.toByteArray();
    }
}

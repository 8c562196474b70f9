package io.wertpfad.archive;

import java.nio.charset.StandardCharsets;

/** Names of dropped files as parts of names that we give: they must neither leave their folder nor be too long for it. */
public final class FileNames {

    /** Most file systems take 255 bytes; before and after comes what we add ourselves. */
    private static final int MAX_BYTES = 200;

    private static final int LONGEST_ENDING = 12;

    private FileNames() {}

    /** The name with {@code _} for separators and control characters; a very long one loses its middle. */
    public static String safe(String name) {
        StringBuilder safe = new StringBuilder();
        name.codePoints()
                .map(c -> c == '/' || c == '\\' || Character.isISOControl(c) ? '_' : c)
                .forEach(safe::appendCodePoint);
        return bytes(safe) <= MAX_BYTES ? safe.toString() : shortened(safe.toString());
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        StringBuilder begin = new StringBuilder();
        int room = MAX_BYTES - bytes(ending) - 1;
        for (int c : name.codePoints().toArray()) {
            room -= bytes(Character.toString(c));
            if (room < 0) {
                break;
            }
            begin.appendCodePoint(c);
        }
        return begin + "~" + ending;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}

package io.wertpfad.pack.web;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Images of the set as part of the page. */
final class ImageData {

    private static final Map<String, String> TYPES = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "gif", "image/gif",
            "svg", "image/svg+xml",
            "webp", "image/webp");

    /** The images that every browser shows. */
    static final Set<String> ENDINGS = new TreeSet<>(TYPES.keySet());

    private ImageData() {}

    /** The file as an address that holds it; empty if there is no such image. */
    static Optional<String> uri(String file, Function<String, Optional<byte[]>> files) {
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return type == null
                ? Optional.empty()
                : files.apply(file)
                        .map(bytes -> "data:" + type + ";base64,"
                                + Base64.getEncoder().encodeToString(bytes));
    }
}

package io.wertpfad.pack;

import io.wertpfad.archive.Sha256;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@link PackGate} says of files: a check takes a second, and several tests look at the same bytes. */
final class Conformance {

    private static final Map<String, List<String>> VIOLATIONS = new ConcurrentHashMap<>();

    private Conformance() {}

    static List<String> violations(byte[] pdf) {
        return VIOLATIONS.computeIfAbsent(Sha256.of(pdf), hash -> PackGate.violations(pdf));
    }
}

package io.wertpfad.run;

import io.wertpfad.archive.Durable;
import io.wertpfad.archive.Sha256;
import io.wertpfad.delivery.ReadyPack;
import io.wertpfad.pack.PackGate;
import io.wertpfad.pack.Rendered;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A rendered pack and what its check found: only one without violations may be written where it can be read. */
record CheckedPack(Rendered pack, List<String> violations) {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedPack.class);

    /** Files that passed: whoever tries again, as a watch does, or reports what was reported, makes the same bytes again. */
    private static final Set<String> SOUND = ConcurrentHashMap.newKeySet();

    private static final int REMEMBERED = 1_000;

    /**
     * Renders and checks on as many threads as there are processors, for the check of one costs several times what rendering
     * does; in the order given.
     */
    static List<CheckedPack> all(List<Supplier<Rendered>> packs) {
        return packs.parallelStream().map(pack -> of(pack.get())).toList();
    }

    private static CheckedPack of(Rendered pack) {
        String sha256 = Sha256.of(pack.pdf());
        if (SOUND.contains(sha256)) {
            return new CheckedPack(pack, List.of());
        }
        List<String> violations = PackGate.violations(pack.pdf());
        if (!violations.isEmpty()) {
            LOG.warn("{} does not conform: {}", pack.name(), violations);
        } else if (SOUND.size() < REMEMBERED) {
            SOUND.add(sha256);
        }
        return new CheckedPack(pack, violations);
    }

    String name() {
        return pack.name();
    }

    boolean conforms() {
        return violations.isEmpty();
    }

    /** What there is to deliver of it. */
    ReadyPack ready(boolean held) {
        return new ReadyPack(name(), pack.edition(), pack.language(), held, Sha256.of(pack.pdf()));
    }

    /** Writes the files into a folder, the PDF last, and gives the PDF. */
    Path write(Path folder) throws IOException {
        Path pdf = folder.resolve(pack.name() + ".pdf");
        Durable.write(folder.resolve(pack.name() + ".json"), pack.json());
        Durable.write(folder.resolve(pack.name() + ".html"), pack.html());
        Durable.write(pdf, pack.pdf());
        return pdf;
    }
}

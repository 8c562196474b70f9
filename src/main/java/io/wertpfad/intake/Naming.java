package io.wertpfad.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The names that a dropped file goes by. */
final class Naming {

    private static final List<String> ADDED = List.of(".gz", ".zip", ".rejected.csv");

    private Naming() {}

    /**
     * A file's own name; without what packing, or mending its rejected rows, added to it; and the name it was packed under.
     *
     * @param packed name within an archive; null if it was not packed
     */
    static List<String> of(String name, @Nullable String packed) {
        List<String> names = new ArrayList<>();
        String shorter = plain(name);
        names.add(shorter);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (String ending : ADDED) {
                if (shorter.toLowerCase(Locale.ROOT).endsWith(ending)) {
                    shorter = shorter.substring(0, shorter.length() - ending.length());
                    names.add(shorter);
                    changed = true;
                }
            }
        }
        if (packed != null) {
            names.add(plain(packed));
        }
        return names;
    }

    private static String plain(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}

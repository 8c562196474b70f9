package io.wertpfad.pack;

import io.wertpfad.archive.Sha256;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Prints the SHA-256 of packs of all sizes, editions and languages: run with two JDKs, it prints the same. */
final class PackHashes {

    private PackHashes() {}

    public static void main(String[] arguments) {
        lines().forEach(System.out::println);
    }

    /** Each as number of the source, name and digest. */
    static List<String> lines() {
        PackRenderer renderer = new PackRenderer(new Templates(null));
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (PackSource source : List.of(Packs.usual(), Packs.smallest(), Packs.largest())) {
            number++;
            for (Edition edition : Edition.values()) {
                PackContent content = PackContent.of(source, edition);
                for (Language language : Language.values()) {
                    Rendered pack = renderer.render(content, language);
                    lines.add(number + " " + pack.name() + ".pdf " + Sha256.of(pack.pdf()));
                    lines.add(number + " " + pack.name() + ".json " + Sha256.of(pack.json()));
                }
            }
        }
        return lines;
    }

    /** The same on several threads at once. */
    static List<List<String>> atOnce(int threads) {
        return Stream.generate(() -> 0)
                .limit(threads)
                .parallel()
                .map(i -> lines())
                .toList();
    }
}

package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackGateTests {

    private static final byte[] SOUND = new PackRenderer(new Templates(null))
            .render(PackContent.of(Packs.smallest(), Edition.CUSTOMER), Language.EN)
            .pdf();

    @TempDir
    private Path folder;

    /** In a process of its own, for what veraPDF reads it reads once. */
    @Test
    void checksOnAThreadThatKnowsOnlyTheClassesOfThePlatform() throws Exception {
        Path pdf = Files.write(folder.resolve("sound.pdf"), SOUND);
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        ForeignThread.class.getName(),
                        pdf.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("[]");
        assertThat(process.waitFor()).isZero();
    }

    /** Each planted mistake keeps the length of the file, so that nothing else in it is wrong. */
    @ParameterizedTest
    @CsvSource({
        "<pdfaid:conformance>A<, <pdfaid:conformance>X<, 3a",
        "<pdfuaid:part>1<, <pdfuaid:part>7<, ua1",
        "/MarkInfo, /MorkInfo, 3a",
        "/OutputIntents, /OutputIntants, 3a",
        "/StructTreeRoot, /StructTreeRuut, ua1",
        "/DisplayDocTitle true, /DisplayDocTitle null, ua1"
    })
    void holdsBackWhatIsNotWhatItSays(String sound, String mistake, String standard) {
        String file = new String(SOUND, StandardCharsets.ISO_8859_1);
        assertThat(file).contains(sound);

        byte[] broken = file.replace(sound, mistake).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PackGate.violations(broken)).anyMatch(v -> v.startsWith(standard + " "));
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7", "no PDF at all"})
    void namesAReasonForWhatIsNoPdf(String content) {
        assertThat(PackGate.violations(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isNotEmpty();
    }
}

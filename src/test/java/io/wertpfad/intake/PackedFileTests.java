package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedFileTests {

    private static final String TEXT = metrics("downtime;2026-10-01;12,5", "downtime;2026-10-02;x");

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void isReadWhenGzipped() {
        Receipt receipt = drop("zeit.csv.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8)));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 2 1 1");
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("12.5");
        assertThat(workspace.hasRejected("zeit.csv.gz")).isTrue();
    }

    @Test
    void isReadWhenZippedWhateverItIsCalled() {
        Receipt receipt = drop("zeit.csv", zip("__MACOSX/._a.csv", "\0", "monat/", "", "monat/a.csv", TEXT));

        assertThat(outcome(receipt)).isEqualTo("loaded_with_rejections 2 1 1");
        workspace.rebuild();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("12.5");
    }

    @Test
    void isRefusedUnlessItHoldsOneFile() {
        Receipt two = drop("zwei.zip", zip("a.csv", TEXT, "b.csv", TEXT));
        assertThat(codes(two)).containsExactly("not_one_file");
        assertThat(two.entries().get(0).problem().message().in(Language.DE)).contains("2 Dateien", "a.csv, b.csv");
        assertThat(workspace.files("rejected")).contains("zwei.zip");

        assertThat(codes(drop("leer.zip", zip()))).containsExactly("not_one_file");
    }

    @Test
    void isRefusedWhenItIsDamaged() {
        byte[] whole = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(codes(drop("a.csv.gz", Arrays.copyOf(whole, whole.length - 9))))
                .containsExactly("damaged_archive");

        byte[] zip = zip("a.csv", TEXT);
        assertThat(codes(drop("a.zip", Arrays.copyOf(zip, zip.length - 30)))).containsExactly("damaged_archive");
    }

    @Test
    void isRefusedWhenItHoldsAnotherArchive() {
        assertThat(codes(drop("a.gz", gzip(gzip(TEXT.getBytes(StandardCharsets.UTF_8))))))
                .containsExactly("packed_twice");
    }

    @Test
    void isNotUnpackedBeyondTheSizeLimit() {
        workspace.limits(size(1 << 20));

        Receipt receipt = drop("bombe.csv.gz", gzip(new byte[50 << 20]));

        assertThat(codes(receipt)).containsExactly("too_large_unpacked");
        assertThat(receipt.entries().get(0).problem().message().in(Language.EN)).contains("1 MiB");
    }

    @Test
    void staysReadableWhenTheLimitsAreLowered() {
        drop("zeit.csv.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8)));
        workspace.limits(size(10)).rebuild();

        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("12.5");
    }

    @Test
    void isAWorkbookIfItIsOne() {
        assertThat(codes(drop("a.xlsx", zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>"))))
                .containsExactly("workbook");
    }

    private Receipt drop(String name, byte[] content) {
        return workspace.put(name, content).ingest().get(0);
    }

    private static Limits size(long bytes) {
        return new Limits(bytes, 1_000, 1_000, BigDecimal.ONE, 1);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}

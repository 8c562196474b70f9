package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private static final Message MAILS = Message.of(Progress.class, "stage.mails");

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private long nanos;

    @Test
    void saysHowFarItIsAndHowLongItWillTake() {
        ProgressLines lines = new ProgressLines(out, Language.EN, "Packs", 5, () -> nanos);

        after(20);
        lines.step("one");
        lines.step("two");
        after(5);
        lines.stillAtWork();
        after(5);
        lines.stillAtWork();
        lines.step("three");
        lines.step("four");
        after(300);
        lines.step("five");

        assertThat(said())
                .containsExactly(
                        "Packs 1/5: one (about 80 s left)",
                        "Packs 2/5: still at work (about 45 s left)",
                        "Packs 5/5: five");
    }

    @Test
    void saysHowLongItHasBeenWaiting() {
        ProgressLines lines = new ProgressLines(out, Language.EN, "Waiting for another command", 0, () -> nanos);

        after(8);
        lines.stillAtWork();
        after(2);
        lines.stillAtWork();
        after(1);
        lines.stillAtWork();
        after(9);
        lines.stillAtWork();

        assertThat(said())
                .containsExactly(
                        "Waiting for another command (10 s so far)", "Waiting for another command (20 s so far)");
    }

    @Test
    void isSilentAboutAStageInWhichThereIsNothingToDo() {
        try (Progress.Announced stage = Progress.on(out, Language.EN, false).announce(MAILS)) {
            stage.begins(0);
        }

        assertThat(said()).isEmpty();
    }

    @Test
    void tellsOfEachPartOfAStageThatTurnedOutToBeLong() {
        Progress progress = Progress.on(out, Language.EN, false);
        try (Progress.Announced stage = progress.until(() -> true).announce(MAILS)) {
            stage.begins(2);
            stage.done("nordwind");
            stage.done("lindenau");

            assertThat(stage.isToStop()).isTrue();
        }

        assertThat(said()).containsExactly("Mails 1/2: nordwind", "Mails 2/2: lindenau");
    }

    private void after(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}

package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTests {

    @Test
    void hasTheSameKeysInBothLanguages() throws IOException {
        assertThat(keys(Language.DE)).isEqualTo(keys(Language.EN)).isNotEmpty();
    }

    @Test
    void hasAWordForEveryFinding() {
        Stream<Message> labels = Stream.of(
                        Arrays.stream(Verdict.values()).map(Verdict::label),
                        Arrays.stream(Course.values()).map(Course::label),
                        Arrays.stream(Recommendation.Advice.values()).map(Recommendation.Advice::label),
                        Arrays.stream(Assessment.Variation.values()).map(Labels::of),
                        Arrays.stream(Assessment.Assurance.values()).map(Labels::of),
                        Arrays.stream(Assessment.Signal.values()).map(Labels::of))
                .flatMap(s -> s);

        assertThat(labels).allSatisfy(label -> {
            assertThat(label.in(Language.DE)).isNotBlank();
            assertThat(label.in(Language.EN)).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void countsInWords(Language language) {
        for (int count = 0; count < 3; count++) {
            for (String key : new String[] {"baseline_too_short", "no_window_for_limits", "pilot_too_short"}) {
                assertThat(Message.of(Verdict.class, "gap." + key, "X: ", count, "Y")
                                .in(language))
                        .doesNotContain("{", "choice")
                        .startsWith("X: ");
            }
        }
    }

    private static Set<String> keys(Language language) throws IOException {
        String name = "/io/wertpfad/decision/messages_" + language.code() + ".properties";
        try (InputStream stream = Objects.requireNonNull(WordsTests.class.getResourceAsStream(name))) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames();
        }
    }
}

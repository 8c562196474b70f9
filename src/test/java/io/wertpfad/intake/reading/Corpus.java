package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Cases of reading that lie as data beside the tests. */
final class Corpus {

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Corpus() {}

    static <T> Stream<T> read(String name, Class<T[]> type) {
        try (InputStream stream = Corpus.class.getResourceAsStream("/intake/reading/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("No corpus " + name);
            }
            return Stream.of(MAPPER.readValue(stream, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

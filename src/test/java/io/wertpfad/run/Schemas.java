package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The shipped JSON Schemas of what commands print. */
final class Schemas {

    private Schemas() {}

    static void assertValid(String name, JsonNode document) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(read(name))
                        .validate(document))
                .as("complaints of %s", name)
                .map(Error::toString)
                .isEmpty();
    }

    private static String read(String name) {
        try (InputStream stream =
                Objects.requireNonNull(Schemas.class.getResourceAsStream("/schema/" + name + ".schema.json"))) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

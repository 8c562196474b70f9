package io.wertpfad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExportSchemaTests {

    @Test
    void namesTheColumnsThatDefinitionsMayName() throws IOException {
        Set<String> documented = new TreeSet<>();
        try (InputStream schema =
                Objects.requireNonNull(ExportSchemaTests.class.getResourceAsStream("/schema/export.schema.json"))) {
            new JsonMapper()
                    .readTree(schema)
                    .at("/$defs/documented/enum")
                    .forEach(name -> documented.add(name.asString()));
        }
        Set<String> known = Synonyms.shipped().columns();
        known.add("amount");

        assertThat(documented).isEqualTo(known);
    }
}

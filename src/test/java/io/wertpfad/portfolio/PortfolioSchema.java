package io.wertpfad.portfolio;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What an editor says that checks portfolio files by the shipped schema. */
final class PortfolioSchema {

    private static final Schema SCHEMA = load();

    private final YAMLMapper yaml = new YAMLMapper();

    List<String> complaints(String text) {
        JsonNode tree = yaml.readTree(text);
        return SCHEMA.validate(tree).stream().map(Error::toString).toList();
    }

    boolean parses(String text) {
        try {
            return yaml.readTree(text) != null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static Schema load() {
        try (InputStream stream =
                Objects.requireNonNull(PortfolioSchema.class.getResourceAsStream("/schema/portfolio.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

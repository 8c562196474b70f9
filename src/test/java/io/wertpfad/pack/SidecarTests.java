package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SidecarTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void followsItsSchema() throws IOException {
        Schema schema = schema();
        for (PackSource source : List.of(Packs.usual(), Packs.smallest(), Packs.largest())) {
            for (Edition edition : Edition.values()) {
                byte[] json = Sidecar.json(PackContent.of(source, edition), Language.EN);
                assertThat(schema.validate(JSON.readTree(json))).isEmpty();
            }
        }
    }

    @Test
    void followsItsSchemaOverAllCustomers() throws IOException {
        PortfolioContent content = Packs.portfolio();

        assertThat(schema("portfolio-pack").validate(JSON.readTree(Sidecar.json(content, Language.DE))))
                .isEmpty();
        assertThat(Sidecar.portfolio(JSON.readTree(Sidecar.json(content, Language.EN)))
                        .leftOut())
                .containsExactly("lindenau");
    }

    @Test
    void hasNoFieldThatTheSchemaDoesNotName() throws IOException {
        JsonNode pack = JSON.readTree(Sidecar.json(PackContent.of(Packs.usual(), Edition.INTERNAL), Language.DE));
        ((tools.jackson.databind.node.ObjectNode) pack).put("surprise", 1);

        assertThat(schema().validate(pack)).isNotEmpty();
    }

    @Test
    void readsBackWhatAnEarlierPackSaid() {
        byte[] json = Sidecar.json(PackContent.of(Packs.usual(), Edition.INTERNAL), Language.DE);

        PackSource.PreviousPack previous = Sidecar.previous(json);

        assertThat(previous.period()).isEqualTo(Packs.PERIOD);
        assertThat(previous.useCases().get("nw-downtime")).satisfies(u -> {
            assertThat(u.advice()).isEqualTo(Recommendation.Advice.ADAPT);
            assertThat(u.decisionDue()).isTrue();
            assertThat(u.verdicts()).containsEntry("downtime", Verdict.TARGET_REACHED);
        });
    }

    @Test
    void writesTextsInItsLanguageAndTheSameNumbersInBoth() {
        PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
        JsonNode de = JSON.readTree(Sidecar.json(content, Language.DE));
        JsonNode en = JSON.readTree(Sidecar.json(content, Language.EN));

        assertThat(de.at("/use_cases/0/name").stringValue()).isEqualTo("Vorausschauende Wartung");
        assertThat(en.at("/use_cases/0/name").stringValue()).isEqualTo("Predictive maintenance");
        assertThat(de.at("/use_cases/0/measures/0/effect")).isEqualTo(en.at("/use_cases/0/measures/0/effect"));
        assertThat(de.at("/use_cases/0/measures/0/effect/pilot").doubleValue())
                .isEqualTo(content.useCases().get(0).measures().get(0).now());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.1",
                "0.3333333333333333",
                "0.002",
                "5.684341886080802E-14",
                "1E23",
                "4.9E-324",
                "1.7976931348623157E308",
                "-12.5",
                "271"
            })
    void writesDoublesThatReadBackAsTheSame(String number) {
        double value = Double.parseDouble(number);

        assertThat(Double.parseDouble(ShortestDecimal.of(value).toPlainString()))
                .isEqualTo(value);
    }

    @Test
    void keepsSpreadsheetsFromCalculatingNames() {
        assertThat(Stream.of("=1+1", "+1", "-1", "@x", "\tx", "\rx").map(SeriesCsv::text))
                .allSatisfy(cell -> assertThat(cell).startsWith("\"'"));
        assertThat(SeriesCsv.text("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
        assertThat(new String(
                        SeriesCsv.of(PackContent.of(Packs.named("=cmd"), Edition.INTERNAL), Language.DE),
                        StandardCharsets.UTF_8))
                .contains("\"'=cmd\"")
                .doesNotContain("\"=cmd");
    }

    private static Schema schema() throws IOException {
        return schema("pack");
    }

    private static Schema schema(String name) throws IOException {
        try (InputStream stream = SidecarTests.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}

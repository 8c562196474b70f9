package io.wertpfad.pack;

import io.wertpfad.decision.Recommendation;
import io.wertpfad.decision.Verdict;
import io.wertpfad.text.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON beside a pack: all that it prints, with unrounded numbers and the texts of one language. Described by
 * {@code schema/pack.schema.json}.
 */
public final class Sidecar {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT));

    private Sidecar() {}

    /** The same content and language give the same bytes, on any machine. */
    public static byte[] json(PackContent content, Language language) {
        return WRITER.writeValueAsBytes(new SidecarFields(language).of(content));
    }

    /** That of the portfolio pack. Described by {@code schema/portfolio-pack.schema.json}. */
    public static byte[] json(PortfolioContent content, Language language) {
        return WRITER.writeValueAsBytes(new PortfolioFields(new SidecarFields(language)).of(content));
    }

    /** The same as a document. */
    public static JsonNode document(PortfolioContent content, Language language) {
        return JSON.readTree(json(content, language));
    }

    /**
     * What an earlier pack said.
     *
     * @param sidecar of the internal edition, in any language
     */
    public static PackSource.PreviousPack previous(byte[] sidecar) {
        JsonNode root = JSON.readTree(sidecar);
        Map<String, PackSource.PreviousStanding> useCases = new HashMap<>();
        for (JsonNode useCase : root.required("use_cases")) {
            useCases.put(useCase.required("id").stringValue(), standing(useCase));
        }
        Set<String> decisions = root.path("decision_points")
                .path("decisions")
                .valueStream()
                .map(d -> PackSource.PreviousPack.key(
                        d.path("use_case").asString(),
                        LocalDate.parse(d.path("on").asString()),
                        d.path("decision").asString()))
                .collect(Collectors.toSet());
        return new PackSource.PreviousPack(
                YearMonth.parse(root.required("period").stringValue()), useCases, decisions);
    }

    /**
     * What a revision said that is replaced now.
     *
     * @param sidecar of the internal edition, in any language
     */
    static PackSource.ReplacedPack replaced(int revision, JsonNode sidecar) {
        Map<String, PackSource.ReplacedUseCase> useCases = new HashMap<>();
        for (JsonNode useCase : sidecar.required("use_cases")) {
            Map<String, PackSource.ReplacedMeasure> measures = new HashMap<>();
            for (JsonNode measure : useCase.required("measures")) {
                measures.put(measure.required("id").stringValue(), replacedMeasure(measure));
            }
            useCases.put(
                    useCase.required("id").stringValue(),
                    new PackSource.ReplacedUseCase(standing(useCase).advice(), measures));
        }
        return new PackSource.ReplacedPack(revision, useCases);
    }

    private static PackSource.ReplacedMeasure replacedMeasure(JsonNode measure) {
        Map<YearMonth, Double> months = new HashMap<>();
        for (JsonNode point : measure.required("points")) {
            Double value = number(point.path("value"));
            if (value != null) {
                months.put(YearMonth.parse(point.required("period").stringValue()), value);
            }
        }
        JsonNode effect = measure.required("effect");
        return new PackSource.ReplacedMeasure(
                Verdict.valueOf(constant(measure.required("verdict").stringValue())),
                number(effect.path("baseline")),
                number(effect.path("pilot")),
                number(effect.path("change_percent")),
                number(measure.path("value").path("value")),
                months);
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.doubleValue() : null;
    }

    /** SHA-256 of the content in both languages. */
    static String hash(PackContent content) {
        return hash(language -> json(content, language));
    }

    static String hash(PortfolioContent content) {
        return hash(language -> json(content, language));
    }

    private static String hash(Function<Language, byte[]> content) {
        MessageDigest digest = sha256();
        for (Language language : Language.values()) {
            digest.update(content.apply(language));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PackSource.PreviousStanding standing(JsonNode useCase) {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (JsonNode measure : useCase.required("measures")) {
            verdicts.put(
                    measure.required("id").stringValue(),
                    Verdict.valueOf(constant(measure.required("verdict").stringValue())));
        }
        return new PackSource.PreviousStanding(
                Recommendation.Advice.valueOf(constant(
                        useCase.required("recommendation").required("advice").stringValue())),
                useCase.required("decision_due").booleanValue(),
                useCase.path("phase")
                        .path("decision_date")
                        .asStringOpt()
                        .map(LocalDate::parse)
                        .orElse(null),
                useCase.path("charter")
                        .path("amendments")
                        .valueStream()
                        .map(a -> PackSource.PreviousStanding.key(
                                LocalDate.parse(a.path("on").asString()),
                                a.path("kind").asString(""),
                                a.path("measure").asStringOpt().orElse(null)))
                        .collect(Collectors.toSet()),
                verdicts);
    }

    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Of which packs a portfolio pack was made, from its sidecar. */
    static Portfolio portfolio(JsonNode sidecar) {
        Map<String, Integer> customers = new HashMap<>();
        for (JsonNode customer : sidecar.required("customers")) {
            customers.put(
                    customer.required("id").stringValue(),
                    customer.required("revision").intValue());
        }
        List<String> leftOut = new ArrayList<>();
        sidecar.required("left_out").forEach(name -> leftOut.add(name.stringValue()));
        return new Portfolio(customers, leftOut);
    }

    /**
     * Of which packs a portfolio pack was made.
     *
     * @param customers revisions by customer
     * @param leftOut customers or files without a pack
     */
    public record Portfolio(Map<String, Integer> customers, List<String> leftOut) {

        public Portfolio {
            customers = Map.copyOf(customers);
            leftOut = List.copyOf(leftOut);
        }

        /** Whether it was made of these. */
        public boolean isMadeOf(List<PortfolioComposition.Reported> reports) {
            return customers.equals(reports.stream()
                    .collect(Collectors.toMap(
                            r -> r.customer().id(), r -> r.content().identity().revision())));
        }
    }
}

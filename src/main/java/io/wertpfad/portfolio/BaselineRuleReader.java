package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Measure.BaselineRule.Kind;
import io.wertpfad.portfolio.yaml.Node;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads how the expected value of a measure is found, and checks that the charter's window suffices for it. */
final class BaselineRuleReader {

    /** One annual sine and cosine cannot be told from chance on less than two years. */
    private static final int FEWEST_SEASONAL_MONTHS = 24;

    private static final BaselineRule CONSTANT = new BaselineRule(Kind.CONSTANT, null, null);

    private final Findings findings;
    private final Values values;
    private final Amounts amounts;
    private final @Nullable Window window;

    BaselineRuleReader(Findings findings, Values values, Amounts amounts, @Nullable Window window) {
        this.findings = findings;
        this.values = values;
        this.amounts = amounts;
        this.window = window;
    }

    /** The rule; constant where none is given, or where it is wrong and reported. */
    BaselineRule read(@Nullable Node node) {
        Fields fields = values.fields(node, "kind", "value", "source");
        if (fields == null) {
            return CONSTANT;
        }
        Kind kind = values.choice(fields.required("kind", "constant"), Kind.class);
        if (kind == null) {
            return CONSTANT;
        }
        if (kind == Kind.FIXED) {
            BigDecimal value = amounts.number(fields.required("value", "12.5"));
            String source = values.text(fields.required("source", "Vertrag vom 1. März 2025"));
            return new BaselineRule(kind, value, source);
        }
        for (String key : List.of("value", "source")) {
            if (fields.has(key)) {
                findings.add(
                        fields.place(key), "baseline.surplus", key, kind.name().toLowerCase(Locale.ROOT));
            }
        }
        if (kind == Kind.SEASONAL && window != null && window.months() < FEWEST_SEASONAL_MONTHS) {
            findings.add(
                    fields.place("kind"),
                    "baseline.seasonal",
                    window.from(),
                    window.to(),
                    window.months(),
                    FEWEST_SEASONAL_MONTHS,
                    window.to().minusMonths(FEWEST_SEASONAL_MONTHS - 1));
        }
        return new BaselineRule(kind, null, null);
    }
}

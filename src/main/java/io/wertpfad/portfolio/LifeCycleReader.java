package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Measure.LifeCycle;
import io.wertpfad.portfolio.yaml.Node;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads how far, and at which rate, the costs of both solutions are followed. */
final class LifeCycleReader {

    private static final BigDecimal MOST_YEARS = new BigDecimal(100);
    private static final BigDecimal LARGEST_RATE = new BigDecimal(100);

    private final Findings findings;
    private final Values values;
    private final Amounts amounts;

    LifeCycleReader(Findings findings, Values values, Amounts amounts) {
        this.findings = findings;
        this.values = values;
        this.amounts = amounts;
    }

    @Nullable
    LifeCycle read(@Nullable Node node) {
        Fields fields = values.fields(node, "years", "discount_rate");
        if (fields == null) {
            return null;
        }
        BigDecimal years = amounts.number(fields.required("years", "8"));
        BigDecimal rate = amounts.percent(fields.required("discount_rate", "4%"));
        if (years != null && !(isWithin(years, BigDecimal.ONE, MOST_YEARS) && isWhole(years))) {
            findings.add(fields.place("years"), "life_cycle.years", MOST_YEARS);
            years = null;
        }
        if (rate != null && !isWithin(rate, BigDecimal.ZERO, LARGEST_RATE)) {
            findings.add(fields.place("discount_rate"), "life_cycle.rate", LARGEST_RATE);
        }
        return years == null || rate == null ? null : new LifeCycle(years.intValueExact(), rate);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isWithin(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}

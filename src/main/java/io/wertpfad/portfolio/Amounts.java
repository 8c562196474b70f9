package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Shown;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers and percentages as portfolio files write them: with a decimal point, without thousands signs. */
final class Amounts {

    private static final Pattern NUMBER = Pattern.compile("([-+−]?)(\\d{1,16}(?:\\.\\d{1,18})?)[\\s\u00A0\u202F]?(%?)");
    private static final Pattern COMMA = Pattern.compile("[-+−]?\\d{1,15},\\d{1,18}[\\s\u00A0\u202F]?%?");
    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private final Findings findings;
    private final Values values;

    Amounts(Findings findings, Values values) {
        this.findings = findings;
        this.values = values;
    }

    /**
     * A number, or one with a percent sign.
     *
     * @param percent whether the sign was there
     */
    record Amount(boolean percent, BigDecimal number) {}

    @Nullable
    Amount amount(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            boolean comma = COMMA.matcher(text).matches();
            findings.add(
                    node.place(),
                    comma ? "number.comma" : "number.invalid",
                    Shown.of(text),
                    comma ? text.replace(',', '.') : "12.5");
            return null;
        }
        BigDecimal size = new BigDecimal(matcher.group(2));
        if (size.compareTo(LARGEST) > 0) {
            findings.add(node.place(), "number.large", Shown.of(text));
            return null;
        }
        boolean negative = !matcher.group(1).isEmpty() && !matcher.group(1).equals("+");
        return new Amount(!matcher.group(3).isEmpty(), negative ? size.negate() : size);
    }

    /** A bare number, without percent sign. */
    @Nullable
    BigDecimal number(@Nullable Node node) {
        Amount amount = amount(node);
        if (node == null || amount == null) {
            return null;
        }
        if (amount.percent()) {
            findings.add(node.place(), "number.percent", amount.number().toPlainString());
            return null;
        }
        return amount.number();
    }

    /** A number with percent sign. */
    @Nullable
    BigDecimal percent(@Nullable Node node) {
        Amount amount = amount(node);
        if (node == null || amount == null) {
            return null;
        }
        if (!amount.percent()) {
            findBare(node, amount.number());
            return null;
        }
        return amount.number();
    }

    /** A number below 1 may be a share: 0.04 is 4% to some, 0.04% to others. */
    private void findBare(Node node, BigDecimal number) {
        String asPercent = number.toPlainString();
        if (number.abs().compareTo(BigDecimal.ONE) < 0 && number.signum() != 0) {
            String asShare = number.movePointRight(2).stripTrailingZeros().toPlainString();
            findings.add(node.place(), "percent.share", asShare, asPercent);
        } else {
            findings.add(node.place(), "percent.bare", asPercent);
        }
    }
}

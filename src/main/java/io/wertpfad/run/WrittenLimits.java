package io.wertpfad.run;

import io.wertpfad.intake.Limits;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.unit.DataSize;

/** How people write the limits of a workspace in its settings. */
final class WrittenLimits {

    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{1,6})?)\\s*(%?)");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private WrittenLimits() {}

    /** {@code 50 %} or {@code 0.5}, from 0 to 1. */
    static BigDecimal share(String text) {
        Matcher share = SHARE.matcher(text);
        if (!share.matches()) {
            throw new IllegalArgumentException("no share");
        }
        BigDecimal number = new BigDecimal(share.group(1).replace(',', '.'));
        BigDecimal value = share.group(2).isEmpty() ? number : number.divide(HUNDRED);
        if (value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("more than all");
        }
        return value;
    }

    /** {@code 4GB}, {@code 500MB}: in bytes, at least one. */
    static long size(String text) {
        long size = DataSize.parse(text.replace(" ", "")).toBytes();
        if (size < 1) {
            throw new IllegalArgumentException("no size");
        }
        return size;
    }

    /** A number of characters, up to the longest line that can be read at all. */
    static int line(String text) {
        int line = count(text);
        if (line > Limits.LONGEST_LINE) {
            throw new IllegalArgumentException("longer than can be read");
        }
        return line;
    }

    /** A whole number from 1 on. */
    static int count(String text) {
        int count = Integer.parseInt(text);
        if (count < 1) {
            throw new IllegalArgumentException("no count");
        }
        return count;
    }
}

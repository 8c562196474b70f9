package io.wertpfad.measurement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;

/** Exact quantiles of a counted multiset. */
final class Quantiles {

    static final BigDecimal MEDIAN = new BigDecimal("0.5");
    static final BigDecimal P90 = new BigDecimal("0.9");

    private Quantiles() {}

    /**
     * Linear interpolation between order statistics: h = (n − 1) p, x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋+1] − x[⌊h⌋]) (type 7 of Hyndman
     * and Fan, 1996, the default of R).
     *
     * @param ascending the values in order; equal ones may come several times
     * @param n how many rows they are, at least one
     */
    static BigDecimal of(Iterator<Counted> ascending, long n, BigDecimal p) {
        BigDecimal h = p.multiply(BigDecimal.valueOf(n - 1));
        BigInteger floor = h.toBigInteger();
        BigDecimal fraction = h.subtract(new BigDecimal(floor));
        long index = floor.longValueExact();
        Counted at = ascending.next();
        long seen = at.rows();
        while (seen <= index) {
            at = ascending.next();
            seen += at.rows();
        }
        BigDecimal below = at.value();
        if (fraction.signum() == 0) {
            return below;
        }
        BigDecimal above = seen > index + 1 ? below : ascending.next().value();
        return below.add(fraction.multiply(above.subtract(below)));
    }
}

package io.wertpfad.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import tech.units.indriya.function.RationalNumber;

/**
 * How many of the base unit of its kind a unit is, as an exact fraction.
 *
 * @param dividend above the line, and {@code divisor} below it
 */
record Scale(BigInteger dividend, BigInteger divisor) {

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    static Scale of(Unit<?> unit) {
        try {
            Number factor = unit.getConverterToAny(unit.getSystemUnit()).convert((Number) RationalNumber.ONE);
            RationalNumber exact =
                    factor instanceof RationalNumber r ? r : RationalNumber.of(new BigDecimal(factor.toString()));
            return new Scale(exact.getDividend(), exact.getDivisor());
        } catch (IncommensurableException e) {
            throw new IllegalStateException("Unit without a base unit: " + unit, e);
        }
    }

    BigDecimal convert(BigDecimal value, Scale to) {
        BigInteger above = dividend.multiply(to.divisor);
        BigInteger below = divisor.multiply(to.dividend);
        BigInteger common = above.gcd(below);
        return quotient(value.multiply(new BigDecimal(above.divide(common))), below.divide(common));
    }

    private static BigDecimal quotient(BigDecimal product, BigInteger divisor) {
        if (divisor.equals(BigInteger.ONE)) {
            return product;
        }
        boolean finite = isProductOfTwosAndFives(divisor.divide(divisor.gcd(product.unscaledValue())));
        BigDecimal below = new BigDecimal(divisor);
        return finite ? product.divide(below) : product.divide(below, MathContext.DECIMAL128);
    }

    /** Only a division by such a number gives a decimal fraction that ends. */
    private static boolean isProductOfTwosAndFives(BigInteger number) {
        BigInteger rest = number.shiftRight(number.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }
}

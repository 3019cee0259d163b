package hiring.assessment.shortlist;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact number. Means of two and of three assessors meet in one ranking, and a rounded third must not decide who
 * goes on.
 *
 * @param denominator more than zero; the fraction is in lowest terms
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = of(0);

    private static final int SHOWN_DIGITS = 4;

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("A denominator of zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        divisor = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Fraction of(long value) {
        return of(value, 1);
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    static Fraction of(BigDecimal value) {
        int decimals = Math.max(0, value.scale());
        return new Fraction(value.movePointRight(decimals).toBigIntegerExact(), BigInteger.TEN.pow(decimals));
    }

    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public boolean isLessThan(long value) {
        return compareTo(of(value)) < 0;
    }

    /** Rounded, to be read. */
    public BigDecimal shown() {
        BigDecimal rounded = new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), SHOWN_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    @Override
    public int compareTo(Fraction other) {
        if (isSmall() && other.isSmall()) {
            return Long.compare(
                    numerator.longValue() * other.denominator.longValue(),
                    other.numerator.longValue() * denominator.longValue());
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    private boolean isSmall() {
        return numerator.bitLength() < Integer.SIZE - 1 && denominator.bitLength() < Integer.SIZE - 1;
    }

    @Override
    public String toString() {
        return shown().toPlainString();
    }
}

package vn.dvcrank.scoring.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * An exact fraction in lowest terms. Thirds do not add up in decimals: sums of rounded quotients
 * that ought to be equal differ in their last digit, by the order of their addends. A sum of
 * fractions does not, and is rounded once, at its end.
 *
 * @param numerator above, with the sign
 * @param denominator below, positive
 */
record Fraction(BigInteger numerator, BigInteger denominator) {

  static final Fraction ZERO = of(BigDecimal.ZERO);

  Fraction {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("nothing is divided by zero");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  /** A decimal as it is. */
  static Fraction of(BigDecimal number) {
    return number.scale() > 0
        ? new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()))
        : new Fraction(number.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction times(BigDecimal factor) {
    Fraction other = of(factor);
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * @throws ArithmeticException when the divisor is zero
   */
  Fraction dividedBy(BigDecimal divisor) {
    Fraction other = of(divisor);
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Fraction atMost(BigDecimal bound) {
    Fraction other = of(bound);
    boolean above =
        numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator)) > 0;
    return above ? other : this;
  }

  /**
   * As a decimal, rounded half even to 34 digits. It depends on nothing but the fraction, so equal
   * fractions are equal decimals.
   */
  BigDecimal rounded() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }
}

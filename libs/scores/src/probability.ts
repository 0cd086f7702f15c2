/** The normal distribution and Student's t, to about twelve digits. */

/** The 97.5 % point of the standard normal distribution: the z of a 95 % interval. */
export const Z95 = 1.959963984540054;

/** Above so many degrees of freedom t and the normal distribution agree to better than five digits. */
const NEARLY_NORMAL = 1e6;
const TINY = 1e-300;

/** Probability that a standard normal value is farther from zero than z: erfc(|z| / √2). */
export function normalTwoSided(z: number): number {
  return complementaryError(Math.abs(z) / Math.SQRT2);
}

/** erfc by its power series near zero and its continued fraction beyond (NIST DLMF 7.6.2 and 7.9.3). */
function complementaryError(x: number): number {
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = 60; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
}

/**
 * Probability that a t value with these degrees of freedom is farther from zero than t:
 * I(df / (df + t²); df/2, 1/2), the regularised incomplete beta function (NIST DLMF 8.17).
 */
export function tTwoSided(t: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom > NEARLY_NORMAL) return normalTwoSided(t);
  const square = t * t;
  return incompleteBeta(
    degreesOfFreedom / (degreesOfFreedom + square),
    square / (degreesOfFreedom + square),
    degreesOfFreedom / 2,
    0.5,
  );
}

/** The t value that is exceeded on either side with probability `twoSided` (0.05 for a 95 % interval). */
export function tQuantile(twoSided: number, degreesOfFreedom: number): number {
  if (!(degreesOfFreedom > 0) || !(twoSided > 0 && twoSided < 1)) return Number.NaN;
  let low = 0;
  let high = 1;
  while (tTwoSided(high, degreesOfFreedom) > twoSided && high < 1e12) high *= 2;
  // The tail falls steadily, so halving always finds it; 80 halvings exhaust a double.
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (tTwoSided(middle, degreesOfFreedom) > twoSided) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Probability of at least `least` successes in `trials`, each with `chance`: I(chance; least, trials − least + 1)
 * (NIST DLMF 8.17.5). Counts need not be whole.
 */
export function binomialUpper(least: number, trials: number, chance: number): number {
  if (least <= 0) return 1;
  return incompleteBeta(chance, 1 - chance, least, trials - least + 1);
}

/**
 * Probability of at least `least` marked ones among `drawn` of `all`, of which `marked` are marked, all whole numbers: the
 * first term by logarithms, the others by their ratio until they no longer matter.
 */
export function hypergeometricUpper(least: number, drawn: number, marked: number, all: number): number {
  if (least <= Math.max(0, drawn + marked - all)) return 1;
  const most = Math.min(drawn, marked);
  if (least > most) return 0;
  const choose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  let term = Math.exp(choose(marked, least) + choose(all - marked, drawn - least) - choose(all, drawn));
  let sum = term;
  for (let hits = least; hits < most; hits++) {
    const up = ((marked - hits) * (drawn - hits)) / ((hits + 1) * (all - marked - drawn + hits + 1));
    term *= up;
    sum += term;
    // From where the terms fall, what is left is less than a geometric series.
    if (up < 1 && term < 1e-16 * sum * (1 - up)) break;
  }
  return Math.min(1, sum);
}

/** I(x; a, b); `rest` is 1 - x, given apart so that nothing is lost near 1. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), evaluated forwards by Lentz's method. */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 5_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return result;
}

/** ln Γ(x) for x > 0 by Stirling's series (DLMF 5.11.1) after lifting small arguments above 10. */
function logGamma(x: number): number {
  let lifted = x;
  let product = 1;
  while (lifted < 10) product *= lifted++;
  const inverse = 1 / (lifted * lifted);
  const series =
    (1 / 12 -
      inverse *
        (1 / 360 -
          inverse * (1 / 1260 - inverse * (1 / 1680 - inverse * (1 / 1188 - (inverse * 691) / 360360))))) /
    lifted;
  return (lifted - 0.5) * Math.log(lifted) - lifted + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

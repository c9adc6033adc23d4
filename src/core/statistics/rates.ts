import betaCumulative from "@stdlib/stats-base-dists-beta-cdf";
import gammaCumulative from "@stdlib/stats-base-dists-gamma-cdf";
import { gammaAboveOfLarge, LARGE_SHAPE } from "./gamma-above";

/**
 * The probability that a true rate lies above a given one, when `orders` from `clicks` are all that is known of it,
 * what was believed beforehand included.
 *
 * A rate of shares (0 to 1) has the beta distribution with orders and clicks - orders; one that may exceed 1, such as
 * orders per click where late orders count, the gamma distribution with shape `orders` and rate `clicks`.
 * Gives 0 to 1; 0 for a share above 1. Throws RangeError for counts that are not above 0 and, of shares, for as many
 * orders as clicks.
 * Example: above 0.02 with 3 of 100 -> 0.6822 (shares) and 0.6767 (per click).
 * Source: conjugate posteriors, A. Gelman et al., Bayesian Data Analysis, 3rd ed., ch. 2. `printChanceAbove` prints it.
 */
export function chanceAbove(rate: number, orders: number, clicks: number, areShares: boolean): number {
  if (!(orders > 0 && clicks > 0 && rate >= 0 && (!areShares || orders < clicks)))
    throw new RangeError(`No rate can be known of ${orders} orders from ${clicks} clicks.`);
  if (!areShares)
    return orders < LARGE_SHAPE
      ? 1 - gammaCumulative(rate, orders, clicks)
      : gammaAboveOfLarge(rate * clicks, orders);
  return rate >= 1 ? 0 : 1 - betaCumulative(rate, orders, clicks - orders);
}

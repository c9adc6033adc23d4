"""Writes what the statistics are compared with: cases.csv.gz and distributions.csv.gz, beside this file.

    python3 test/statistics-reference/make.py

needs SciPy and statsmodels (Debian: python3-scipy, python3-statsmodels; the committed output is of SciPy 1.10.1 and
statsmodels 0.13.5). The tests read the output and need no Python. Figures have 12 digits; an empty one has no value.

cases.csv: two sides' successes, trials and spread, a level and degrees of freedom (empty: normal), then the Wilson
limits of side A, Newcombe's limits of the difference, the pooled z and its two-sided chance. The spread divides
successes and trials before statsmodels sees them; Student's quantile is handed to it as the level of the normal
distribution that has the same quantile.

distributions.csv: a worksheet formula and its value by SciPy. SciPy 1.10's own t.ppf and beta.ppf are right to about
4e-9 only, so one to three of Newton's steps with its cdf and pdf follow.
"""

import gzip
import math
import pathlib

import numpy as np
from scipy import special, stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint, proportions_ztest

HERE = pathlib.Path(__file__).parent
CASES = 10_000
random = np.random.default_rng(20260301)


def polished(x, p, below, density):
    for _ in range(3):
        step = (below(x) - p) / density(x)
        if math.isfinite(step):
            x -= step
    return x


def t_quantile(p, df):
    """Of the lower tail, where the cdf keeps its digits."""
    if p > 0.5:
        return -t_quantile(1 - p, df)
    return polished(stats.t.ppf(p, df), p, lambda x: stats.t.cdf(x, df), lambda x: stats.t.pdf(x, df))


def beta_quantile(p, a, b):
    return polished(stats.beta.ppf(p, a, b), p, lambda x: stats.beta.cdf(x, a, b), lambda x: stats.beta.pdf(x, a, b))


def figure(value):
    return "" if value is None or not math.isfinite(value) else f"{value:.12g}"


def some_trials():
    return int(round(10 ** random.uniform(0, 7)))


def some_successes(trials):
    kind = random.integers(0, 10)
    if kind == 0:
        return 0
    if kind == 1:
        return trials
    rate = random.uniform(0, 1) if kind < 5 else 10 ** random.uniform(-4, -0.5)
    return int(random.binomial(trials, rate))


def some_spread():
    return 1.0 if random.integers(0, 2) == 0 else float(f"{10 ** random.uniform(0, 3.8):.6g}")


def case():
    n_a, n_b = some_trials(), some_trials()
    x_a, x_b = some_successes(n_a), some_successes(n_b)
    d_a, d_b = some_spread(), some_spread()
    level = float(random.choice([0.8, 0.9, 0.95, 0.99, 0.999]))
    df = None if random.integers(0, 2) == 0 else int(random.integers(2, 61))
    alpha = 1 - level if df is None else 2 * stats.norm.sf(-t_quantile((1 - level) / 2, df))
    a, b = (x_a / d_a, n_a / d_a), (x_b / d_b, n_b / d_b)
    low, high = proportion_confint(*a, alpha=alpha, method="wilson")
    from_, to = confint_proportions_2indep(*a, *b, method="newcomb", compare="diff", alpha=alpha)
    with np.errstate(all="ignore"):
        z, chance = proportions_ztest([a[0], b[0]], [a[1], b[1]])
    if df is not None:
        chance = 2 * stats.t.sf(abs(z), df)
    given = [x_a, n_a, f"{d_a:g}", x_b, n_b, f"{d_b:g}", level, "" if df is None else df]
    return [*map(str, given), *map(figure, [low, high, from_, to, z, chance])]


def formulas():
    tails = [0.00001, 0.001, 0.0125, 0.05, 0.2, 0.5, 0.77, 0.9]
    degrees = [1, 2, 3, 7, 13, 29, 100, 5000]
    for df in degrees:
        for p in tails:
            yield f"TINV({p},{df})", -t_quantile(p / 2, df)
            yield f"T.INV.2T({p},{df}.9)", -t_quantile(p / 2, df)
            yield f"T.INV({p},{df})", 0.0 if p == 0.5 else t_quantile(p, df)
        for x in [0, 0.01, 0.8, 1.96, 4.4, 25]:
            yield f"TDIST({x},{df},1)", stats.t.sf(x, df)
            yield f"TDIST({x},{df},2)", 2 * stats.t.sf(x, df)
            yield f"T.DIST.2T({x},{df})", 2 * stats.t.sf(x, df)
            yield f"T.DIST.RT(-{x},{df})", stats.t.cdf(x, df)
            yield f"T.DIST(-{x},{df},TRUE)", stats.t.cdf(-x, df)
            yield f"T.DIST({x},{df},FALSE)", stats.t.pdf(x, df)
        for x in [0.001, 0.4, 3.2, 11, 40]:
            yield f"CHIDIST({x},{df})", stats.chi2.sf(x, df)
            yield f"CHISQ.DIST.RT({x},{df})", stats.chi2.sf(x, df)
    for p in [1e-20, 1e-9, *tails, 0.9999]:
        yield f"NORMSINV({p})", stats.norm.ppf(p)
        yield f"NORM.S.INV({p})", stats.norm.ppf(p)
        yield f"NORMINV({p},3,2.5)", 3 + 2.5 * stats.norm.ppf(p)
    for z in [-30, -6.5, -1.96, -0.3, 0, 0.7, 2.2, 5]:
        yield f"NORMSDIST({z})", stats.norm.cdf(z)
        yield f"NORM.S.DIST({z},TRUE)", stats.norm.cdf(z)
        yield f"NORMDIST({z},1,2,TRUE)", stats.norm.cdf(z, 1, 2)
        yield f"NORMDIST({z},1,2,FALSE)", stats.norm.pdf(z, 1, 2)
    for a, b in [(0.5, 0.5), (1, 3), (2, 3), (8, 1.5), (40, 900), (3000, 2000)]:
        for x in [0.001, 0.04, 0.3, 0.5, 0.61, 0.97]:
            yield f"BETADIST({x},{a},{b})", stats.beta.cdf(x, a, b)
            yield f"BETA.DIST({x},{a},{b},TRUE)", stats.beta.cdf(x, a, b)
            yield f"BETA.DIST({x},{a},{b},FALSE)", stats.beta.pdf(x, a, b)
            yield f"BETA.DIST({1 + 4 * x},{a},{b},TRUE,1,5)", stats.beta.cdf(x, a, b)
            yield f"BETAINV({x},{a},{b})", beta_quantile(x, a, b)
            yield f"BETA.INV({x},{a},{b},-2,2)", -2 + 4 * beta_quantile(x, a, b)
    for n, p in [(1, 0.3), (10, 0.5), (28, 0.02), (500, 0.004), (3000, 0.6)]:
        for k in sorted({0, 1, n // 3, round(n * p), n}):
            yield f"BINOM.DIST({k},{n},{p},TRUE)", stats.binom.cdf(k, n, p)
            yield f"BINOMDIST({k},{n},{p},FALSE)", stats.binom.pmf(k, n, p)
    for x in [0.001, 0.5, 1, 1.5, 2, 7.3, 170.6, 100000]:
        yield f"GAMMALN({x})", special.gammaln(x)
        yield f"GAMMALN.PRECISE({x})", special.gammaln(x)


def write(name, lines):
    with open(HERE / name, "wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        packed.write("".join(f"{line}\n" for line in lines).encode())


write("cases.csv.gz", (",".join(case()) for _ in range(CASES)))
write("distributions.csv.gz", (f"{formula};{figure(float(value))}" for formula, value in formulas()))

"""Writes what keywords are compared with: keywords-distributions.csv.gz, keywords-chances.csv.gz and
keywords-priors.csv.gz, beside this file.

    python3 test/statistics-reference/keywords.py

needs NumPy and SciPy (the committed output is of NumPy 2.4.6 and SciPy 1.17.1). The tests read the output and need no
Python. Figures have 12 digits.

keywords-distributions.csv: a worksheet formula of the gamma distribution and its value by SciPy.

keywords-chances.csv: a rate, orders and clicks of what is believed and of the word together, 1 for shares or 0 for
orders per click, and the probability of a rate above it by beta.sf or gamma.sf.

keywords-priors.csv: the campaigns of a shop, behind one another with "|", each its words as orders/clicks with blanks
between; then the prior of all words together as orders and clicks, and the orders and clicks of each campaign's. Nothing
stands where there is no prior.

The prior is written from the published estimator, not from our code: with weights w_i = n_i, Kleinman (JASA 68, 1973)
has p = Σw_i p_i / w and S = Σw_i (p_i - p)²; the moment equation E S = p q [ Σ (w_i / n_i)(1 - w_i / w)
+ ρ (Σ w_i (1 - w_i / w) - Σ (w_i / n_i)(1 - w_i / w)) ] is solved for ρ = 1/(a + b + 1).
"""

import gzip
import pathlib

import numpy as np
from scipy import stats

HERE = pathlib.Path(__file__).parent
CHANCES = 6_000
SHOPS = 5_000
random = np.random.default_rng(20261122)


def figure(value):
    return f"{float(value):.12g}"


def formulas():
    for shape in [0.3, 1, 1.5, 7, 40, 900]:
        for scale in [0.01, 1, 6]:
            for at in [0.05, 0.4, 0.9, 1, 1.1, 2.5]:
                x = float(f"{at * shape * scale:.6g}")
                law = stats.gamma(shape, scale=scale)
                yield f"GAMMA.DIST({x!r},{shape},{scale},TRUE)", law.cdf(x)
                yield f"GAMMADIST({x!r},{shape},{scale},TRUE)", law.cdf(x)
                yield f"GAMMA.DIST({x!r},{shape},{scale},FALSE)", law.pdf(x)
            for p in [0.00001, 0.03, 0.5, 0.8, 0.999]:
                yield f"GAMMA.INV({p},{shape},{scale})", stats.gamma.ppf(p, shape, scale=scale)
                yield f"GAMMAINV({p},{shape},{scale})", stats.gamma.ppf(p, shape, scale=scale)


def chance():
    clicks = 10 ** random.uniform(0, 5.5)
    shares = random.integers(0, 4) > 0
    if shares:
        orders = clicks * 10 ** random.uniform(-4, -0.01)
        law = stats.beta(orders, clicks - orders)
    else:
        orders = clicks * 10 ** random.uniform(-3, 0.7)
        law = stats.gamma(orders, scale=1 / clicks)
    # Around the middle of what is known, where verdicts fall; some far off.
    rate = orders / clicks + law.std() * random.normal(0, 1.6 if random.integers(0, 8) else 8)
    orders, clicks, rate = (float(f"{value:.9g}") for value in (orders, clicks, max(rate, 0)))
    if shares:
        orders = min(orders, clicks * 0.999)
        above = stats.beta.sf(rate, orders, clicks - orders)
    else:
        above = stats.gamma.sf(rate, orders, scale=1 / clicks)
    return ",".join([figure(rate), repr(orders), repr(clicks), str(int(shares)), figure(above)])


LEAST, MOST = 1.0, 1e6


def prior(orders, clicks):
    x, n = np.asarray(orders, float), np.asarray(clicks, float)
    known = n > 0
    x, n = x[known], n[known]
    if n.size == 0 or x.sum() == 0:
        return None
    w = n.sum()
    p = x.sum() / w
    if p >= 1:
        return p * LEAST, LEAST
    own = np.sum(1 - n / w)
    common = np.sum(n * (1 - n / w))
    spread = np.sum(n * (x / n - p) ** 2)
    rho = (spread / (p * (1 - p)) - own) / (common - own) if common > own else 0.0
    size = MOST if rho <= 0 else 1 / min(rho, 1) - 1
    size = min(max(size, LEAST), MOST)
    return p * size, size


def campaign_priors(shop):
    whole = prior([x for words in shop for x, _ in words], [n for words in shop for _, n in words])
    sums = [(sum(x for x, n in words if n > 0), sum(n for _, n in words)) for words in shop]
    between = prior([x for x, _ in sums], [n for _, n in sums])
    if whole is None or between is None:
        return whole, [whole for _ in shop]
    return whole, [(whole[1] * (between[0] + x) / (between[1] + n), whole[1]) for x, n in sums]


def shop():
    words = []
    for _ in range(random.integers(1, 5)):
        rate = 10 ** random.uniform(-2.5, -0.5)
        size = 10 ** random.uniform(0, 3)
        count = random.integers(0, 9)
        n = np.floor(10 ** random.uniform(0, random.uniform(1, 4), count)).astype(int)
        n[random.uniform(size=count) < 0.08] = 0
        x = random.binomial(n, random.beta(rate * size, (1 - rate) * size, count))
        late = random.uniform(size=count) < 0.03
        x[late] += random.integers(0, 4, late.sum())
        words.append(list(zip(x.tolist(), n.tolist())))
    whole, each = campaign_priors(words)
    text = "|".join(" ".join(f"{x}/{n}" for x, n in campaign) for campaign in words)
    told = [value for found in [whole, *each] for value in (found or ("", ""))]
    return ",".join([text, *(value if value == "" else figure(value) for value in told)])


def write(name, lines):
    with open(HERE / name, "wb") as file, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0) as packed:
        packed.write("".join(f"{line}\n" for line in lines).encode())


write("keywords-distributions.csv.gz", (f"{formula};{figure(value)}" for formula, value in formulas()))
write("keywords-chances.csv.gz", (chance() for _ in range(CHANCES)))
write("keywords-priors.csv.gz", (shop() for _ in range(SHOPS)))

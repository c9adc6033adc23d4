"""Writes what the comparison of weeks is held against: weeks.csv.gz, beside this file.

    python3 test/core/countermeasures/reference/make.py

needs SciPy 1.11 or later (the committed output is of SciPy 1.17.1 and NumPy). The tests read the output and need no
Python. Figures have 12 digits; an empty one has no value.

A line is a case: level, weeks asked for, day of the change, day the problem was found (empty: not known), the days
("day:top:bottom" with ";" between, a part that is missing left empty), then weeks a side, the value before, the value after, and the limits of the change.

Where there are just as many whole weeks before as are compared, and the problem has no day, the limits are those of
SciPy's own two-sample t-test of equal variances (ttest_ind) on the weeks. Else the pooled variance of all whole weeks,
eight before at most, stands in its place: around one mean those that ended ahead of the week up to the day the problem
was found, around another the later ones before the change, around a third those after it. There are no limits where
fewer whole weeks have their figures, on one side, than are compared; of a quotient only days with both halves count.
"""

import gzip
import math
import pathlib

import numpy as np
from scipy import stats

HERE = pathlib.Path(__file__).parent
CASES = 400
random = np.random.default_rng(20260301)


def figure(value):
    return "" if value is None or not math.isfinite(value) else f"{value:.12g}"


def is_known(top, bottom, isRate):
    return top is not None and (bottom is not None or not isRate)


def quotient(days, isRate):
    known = [(top, bottom) for top, bottom in days if is_known(top, bottom, isRate)]
    if not known:
        return None
    below = sum(bottom for _, bottom in known) if isRate else len(known)
    return None if below == 0 else sum(top for top, _ in known) / below


def whole_weeks(series, first_days, isRate):
    weeks = [[series.get(first + i, (None, None)) for i in range(7)] for first in first_days]
    return [quotient(week, isRate) for week in weeks if all(is_known(top, bottom, isRate) for top, bottom in week)]


def compared(series, change, found, asked, level, isRate):
    side = min(asked, (max(series) - change) // 7, (change - min(series)) // 7)
    if side < 1:
        return [None] * 5
    span = lambda a, b: [series[day] for day in range(a, b) if day in series]
    before = quotient(span(change - 7 * side, change), isRate)
    after = quotient(span(change + 1, change + 1 + 7 * side), isRate)
    if before is None or after is None:
        return [None] * 5
    firsts = [change - 7 * week for week in range(1, 9)]
    is_ahead = lambda first: found is None or first + 6 < found - 6
    ahead = whole_weeks(series, [first for first in firsts if is_ahead(first)], isRate)
    trouble = whole_weeks(series, [first for first in firsts if not is_ahead(first)], isRate)
    early = ahead + trouble
    late = whole_weeks(series, [change + 1 + 7 * week for week in range(side)], isRate)
    stretches = [weeks for weeks in (ahead, trouble, late) if weeks]
    freedom = len(early) + len(late) - len(stretches)
    low = high = None
    if len(late) < side or len(early) < side:
        return [side, before, after, None, None]
    if found is None and len(early) == len(late) == side and freedom > 0 and math.isclose(np.mean(early), before):
        low, high = stats.ttest_ind(late, early, equal_var=True).confidence_interval(level)
    elif freedom > 0:
        squares = sum(np.var(weeks) * len(weeks) for weeks in stretches)
        half = stats.t.ppf((1 + level) / 2, freedom) * math.sqrt(2 * squares / freedom / side)
        low, high = after - before - half, after - before + half
    return [side, before, after, low, high]


def case():
    asked = int(random.integers(1, 5))
    isRate = bool(random.integers(0, 2))
    isPlain = bool(random.integers(0, 2))
    first = int(random.integers(45000, 46000))
    ahead = 7 * asked if isPlain else int(random.integers(5, 80))
    behind = 7 * asked if isPlain else int(random.integers(5, 40))
    change = first + ahead
    gaps = 0 if isPlain else float(random.choice([0, 0, 0.03, 0.1]))
    size = 10 ** random.uniform(1.5, 4)
    series = {}
    for day in range(first, change + behind + 1):
        lost = random.uniform() < gaps and day not in (first, change + behind)
        top = None if lost else int(random.poisson(size * (1.2 if day > change else 1) * math.exp(0.2 * random.normal())))
        late = isRate and not isPlain and random.uniform() < gaps / 2
        series[day] = (top, None if lost or late or not isRate else int(random.poisson(20 * size)) + 1)
    found = None if isPlain or random.uniform() < 0.4 else change - int(random.integers(-3, 70))
    level = float(random.choice([0.8, 0.9, 0.95, 0.99]))
    days = ";".join(
        ":".join(["" if part is None else str(part) for part in (day, *figures)]) for day, figures in series.items()
    )
    known = "" if found is None else str(found)
    values = compared(series, change, found, asked, level, isRate)
    return ",".join([f"{level}", str(asked), str(change), known, days, *("" if v is None else figure(v) for v in values)])


with gzip.GzipFile(HERE / "weeks.csv.gz", "wb", mtime=0) as file:
    file.write("\n".join(case() for _ in range(CASES)).encode())

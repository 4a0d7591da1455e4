"""Times and scores forecast methods beside statsforecast and statsmodels and writes docs/benchmark-forecasts.md.

`make benchmark-forecasts` runs it. CPU seconds (user and system) of one fit and forecast of 120 generated months, 24
ahead, median of several repetitions after a first call that is not counted (compilation, imports), one BLAS thread. A
row is printed only where both sides' forecasts agree within the stated limit; where the two are different methods (the
automatic ones) the limit only guards against nonsense. Where the M3 cases lie beside the checkout their scores follow.
"""

import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("NIXTLA_NUMBA_CACHE", "1")

import numpy as np

warnings.simplefilter("ignore")

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "forecast-benchmark"
CASES = ROOT.parent / "shared" / "verification" / "statistics" / "benchmark" / "m3_monthly_subset.json"
MONTHS, AHEAD = 120, 24


def demand(random):
    """Monthly demand with a straight trend, a season that grows with it, and autocorrelated noise."""
    t = np.arange(MONTHS)
    noise = np.zeros(MONTHS)
    for step in range(1, MONTHS):
        noise[step] = 0.6 * noise[step - 1] + random.normal(0, 0.02)
    return (100 + 0.6 * t) * (1 + 0.15 * np.cos(2 * np.pi * t / 12) + 0.05 * np.sin(4 * np.pi * t / 12)) * np.exp(noise)


def cpu(body, repetitions):
    times = []
    for _ in range(repetitions):
        before = time.process_time()
        result = body()
        times.append(time.process_time() - before)
    return float(np.median(times)), result


def own(*arguments):
    done = subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
        return []
    return [json.loads(line) for line in done.stdout.splitlines()]


def statsforecast_model(name, **settings):
    from statsforecast import models

    return lambda y: models.__dict__[name](season_length=12, **settings).forecast(y=y, h=AHEAD, level=[80, 95])["mean"]


def holt_winters(y):
    from statsmodels.tsa.holtwinters import ExponentialSmoothing

    fitted = ExponentialSmoothing(y, trend="add", seasonal="mul", seasonal_periods=12).fit()
    fitted.forecast(AHEAD)
    return fitted.forecast(AHEAD)


def airline(y):
    from statsmodels.tsa.api import SARIMAX

    fitted = SARIMAX(np.log(y), order=(0, 1, 1), seasonal_order=(0, 1, 1, 12)).fit(disp=False)
    return np.exp(fitted.forecast(AHEAD))


def linear_trend(y):
    from statsmodels.tsa.api import UnobservedComponents

    return UnobservedComponents(y, level="local linear trend").fit(disp=False).forecast(AHEAD)


# Method, its name here, the peer, the peer's package, its forecast, the largest relative difference of forecasts allowed.
ROWS = [
    ("Holt-Winters, factors", "holt-winters", "Holt-Winters", "statsmodels", holt_winters, 0.03),
    ("Holt-Winters, factors", "holt-winters", "Holt-Winters", "statsforecast", statsforecast_model("HoltWinters", error_type="M"), 0.10),
    ("dynamic optimised theta", "dynamic-optimised-theta", "the same", "statsforecast", statsforecast_model("DynamicOptimizedTheta"), 0.03),
    ("ETS, form chosen", "ets", "AutoETS", "statsforecast", statsforecast_model("AutoETS"), 0.10),
    ("automatic default with calibrated intervals", "auto", "AutoETS", "statsforecast", statsforecast_model("AutoETS"), 0.10),
    ("airline model by exact likelihood", "airline", "SARIMAX on logs", "statsmodels", airline, 0.05),
    ("local linear trend by exact likelihood", "local-linear-trend", "UnobservedComponents", "statsmodels", linear_trend, 0.05),
]


def timing(folder, series):
    path = folder / "series.csv"
    np.savetxt(path, series, fmt="%.17g")
    lines, refused = [], []
    for title, method, peer, package, forecast, limit in ROWS:
        found = own(path, "--method", method, "--horizon", AHEAD, "--repetitions", 20)
        if not found:
            continue
        forecast(series)
        seconds, theirs = cpu(lambda: forecast(series), 7)
        gap = float(np.max(np.abs(np.array(found[0]["mean"], float) - theirs) / np.abs(theirs)))
        if not gap <= limit:
            refused.append(f"{title} beside {package}: forecasts differ by {100 * gap:.1f} %, more than {100 * limit:.0f} %")
            continue
        ours = found[0]["cpu_seconds"]
        lines.append(f"| {title} | {ours:.4g} | {peer} ({package}) | {seconds:.4g} | {seconds / ours:.1f} | {100 * gap:.1f} % |")
    return lines, refused


def many(folder, random):
    path = folder / "many.csv"
    with path.open("w") as file:
        file.write("id,date,value\n")
        for number in range(1000):
            for step, value in enumerate(demand(random)):
                file.write(f"s{number},{2010 + step // 12}-{step % 12 + 1:02d},{value:.12g}\n")
    found = own(path, "--all", "--method", "auto", "--horizon", AHEAD)
    return found[0] if found else None


def accuracy():
    """Rows of the M3 table: this program's methods, then the others, each by overall weighted average."""
    if not CASES.exists():
        return []
    rows = own("--accuracy", CASES, "--method", "auto,ets-damped,ets,dynamic-optimised-theta,theta,seasonal-naive,naive2")
    rows.sort(key=lambda row: (row["side"] == "peer", row["owa"]))

    def share(value):
        return "–" if value is None else f"{100 * value:.0f} %"

    def line(row):
        side = "khazri" if row["side"] == "own" else "others"
        msis = "–" if row.get("msis") is None else f"{row['msis']:.2f}"
        chance = row.get("probability_against_best_peer")
        return (
            f"| {side} | {row['method']} | {row['smape']:.2f} | {row['mase']:.3f} | {row['owa']:.3f} | {share(row.get('coverage80'))} "
            f"| {share(row.get('coverage95'))} | {msis} | {'–' if chance is None else f'{chance:.2f}'} |"
        )

    return [line(row) for row in rows]


def document(lines, refused, whole, scores):
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("statsforecast", "statsmodels", "numpy"))
    text = ["# Forecasts beside statsforecast and statsmodels", ""]
    text += [
        f"Made by `make benchmark-forecasts`: CPU seconds of one fit and forecast of a generated series of {MONTHS} months, {AHEAD} ahead, "
        f"with 80 and 95 % intervals where the method has them; one thread, first call not counted. {versions}; load "
        f"{os.getloadavg()[0]:.0f} on {os.cpu_count()} cores.",
        "",
        "| method | khazri, s | beside | its time, s | ratio | largest difference of forecasts |",
        "| --- | ---: | --- | ---: | ---: | ---: |",
        *lines,
        "",
        "The automatic default and AutoETS are different methods; their difference is no error of either. statsmodels' Holt-Winters "
        "uses a stale seasonal factor 12 and 24 steps ahead (its issue 9538), which is part of the difference there.",
    ]
    if refused:
        text += ["", "Left out because the answers do not agree: " + "; ".join(refused) + "."]
    if whole:
        text += [
            "",
            f"1,000 series of {MONTHS} months by the automatic default, intervals calibrated on rolling errors: "
            f"{whole['cpu_seconds']:.1f} CPU s, {whole['wall_seconds']:.1f} s on {whole['cores']} cores, {whole['failures']} failures.",
        ]
    if scores:
        text += [
            "",
            "## Accuracy on 40 monthly series of the M3 competition, 18 months held out",
            "",
            "| side | method | sMAPE | MASE | OWA | inside 80 % | inside 95 % | MSIS | chance |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            *scores,
            "",
            "OWA is the overall weighted average against Naive2; chance is the probability of a difference at least as large from the best "
            "single method of the others (ETSd) if there were none (Diebold-Mariano over series). Others: statsforecast 2.1.1, run when "
            "the cases were made. No constant of khazri was chosen on these series; 40 series tell methods apart only when they differ by "
            "several hundredths.",
        ]
    return "\n".join(text) + "\n"


def main():
    random = np.random.default_rng(5)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines, refused = timing(folder, demand(random))
        whole = many(folder, random)
    page = ROOT / "docs" / "benchmark-forecasts.md"
    page.write_text(document(lines, refused, whole, accuracy()))
    print(page.read_text())


main()

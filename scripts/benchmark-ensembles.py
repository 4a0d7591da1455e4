"""Times ensembles, and sensitivity indices beside SALib, and writes docs/benchmark-ensembles.md.

`make benchmark-ensembles` runs it. Ensembles: whole processes, median of several; every run must give the same mean of
unserved fuel, whatever the number of threads and processes. Indices: Ishigami's function, CPU seconds of sampling and
analysis with 100 resamples, median; both sides are held against the exact indices first.
"""

import importlib.metadata
import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
BENCHMARK = ROOT / ".build" / "release" / "ensemble-benchmark"
REPETITIONS = 3
EXACT_FIRST, EXACT_TOTAL = np.array([0.3139052, 0.4424111, 0.0]), np.array([0.5575889, 0.4424111, 0.2436837])


def ensemble(*arguments):
    """Median wall, median CPU, largest peak and the mean unserved of several runs."""
    walls, processors, peaks, means = [], [], [], []
    for _ in range(1 if "100000" in map(str, arguments) else REPETITIONS):
        text = subprocess.run([str(BENCHMARK), *map(str, arguments)], capture_output=True, text=True, cwd=ROOT, check=True).stdout
        # The last time is that of the whole; processes of equal shares each print their own before.
        walls.append(float(re.findall(r"wall ([\d.e-]+) s", text)[-1]))
        processors.append(sum(map(float, re.findall(r"processor ([\d.e-]+) s", text))))
        peaks.append(max(map(float, re.findall(r"peak ([\d.e-]+) MB", text))))
        means.append(statistics.mean(map(float, re.findall(r"mean unserved AI-92 ([\d.e-]+) kt", text))))
    return statistics.median(walls), statistics.median(processors), max(peaks), means


def ensembles():
    lines, check = [], {}
    cases = [
        ("two threads, economy and five indicators", ["--threads", 2]),
        ("one thread, economy and five indicators", ["--threads", 1]),
        ("two processes of one thread", ["--processes", 2, "--threads", 1]),
        ("two threads, fuel balance only", ["--threads", 2, "--fuel-balance-only"]),
        ("two threads, 100,000 draws", ["--threads", 2, "--draws", 100_000]),
    ]
    walls = {}
    for name, arguments in cases:
        wall, processor, peak, means = ensemble(*arguments)
        draws = 100_000 if "100,000" in name else 10_000
        walls[name] = wall
        for mean in means:
            check.setdefault(draws, []).append(float(mean))
        lines.append(f"| {name} | {draws:,} | {wall:.1f} | {processor:.1f} | {1000 * processor / draws:.2f} | {peak:.0f} |")
    for draws, values in check.items():
        if max(values) - min(values) > 1e-9 * max(values):
            sys.exit(f"the runs of {draws} draws do not agree: {values}")
    ratio = walls[cases[2][0]] / walls[cases[0][0]]
    return lines, ratio, statistics.median(check[10_000])


def indices():
    from SALib.analyze import sobol as analyse
    from SALib.sample import sobol as sample

    problem = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-np.pi, np.pi]] * 3}
    times = []
    for _ in range(5):
        before = time.process_time()
        points = sample.sample(problem, 2**14, calc_second_order=False, seed=1)
        sampled = time.process_time()
        results = np.sin(points[:, 0]) + 7 * np.sin(points[:, 1]) ** 2 + 0.1 * points[:, 2] ** 4 * np.sin(points[:, 0])
        evaluated = time.process_time()
        found = analyse.analyze(problem, results, calc_second_order=False, seed=1, num_resamples=100)
        times.append(sampled - before + time.process_time() - evaluated)
    theirs = statistics.median(times), error(found["S1"], EXACT_FIRST), error(found["ST"], EXACT_TOTAL)
    own = json.loads(subprocess.run([str(BENCHMARK), "--ishigami", "14"], capture_output=True, text=True, check=True).stdout)
    ours = own["cpu_seconds"], error(own["first"], EXACT_FIRST), error(own["total"], EXACT_TOTAL)
    if max(*ours[1:], *theirs[1:]) > 0.01:
        sys.exit(f"the indices are not those of the function: ours {ours}, SALib {theirs}")
    return ours, theirs


def error(found, exact):
    return float(np.max(np.abs(np.asarray(found) - exact)))


def main():
    lines, ratio, mean = ensembles()
    ours, theirs = indices()
    text = f"""# Ensembles and sensitivity indices, timed

Written by `make benchmark-ensembles`. {os.cpu_count()} cores, shared with other work; medians of {REPETITIONS} runs, 100,000 draws once.

## Draws

Scenario ban-and-refinery-outage, 366 days, all products; each draw is one reference and one disrupted year with drawn
opening stocks, ban length, outage start and length. Every run of 10,000 draws gives the same mean of unserved AI-92,
{mean:.6g} kt.

| what | draws | wall, s | CPU, s | CPU a draw, ms | peak, MB |
|---|---:|---:|---:|---:|---:|
""" + "\n".join(lines) + f"""

Two threads reach {ratio:.2f} of the speed of two processes of one thread each.

## Sobol' indices of Ishigami's function

N = 2^14, first and total order, 100 resamples; sampling and analysis without the function itself. The error is the
largest distance from the exact indices.

| program | CPU, s | error of first order | error of total order |
|---|---:|---:|---:|
| Khazri | {ours[0]:.3f} | {ours[1]:.1e} | {ours[2]:.1e} |
| SALib {importlib.metadata.version("SALib")} | {theirs[0]:.3f} | {theirs[1]:.1e} | {theirs[2]:.1e} |
"""
    (ROOT / "docs" / "benchmark-ensembles.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()

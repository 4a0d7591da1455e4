"""Runs the built tests with one mutant active, suite by suite, until one notices."""

import os
import re
import signal
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from .configuration import AREAS, LEFT_OUT, LONGEST, MEMORY, PROCESSES, SUITES, TIME_FACTOR, TIME_MORE

NOTICED = re.compile(r"Test (.+?) recorded an issue")
MUTANTS = re.compile(r"^mutants passed: ([\d ]*)$", re.MULTILINE)
PASSED, NO_TESTS = "passed", "no tests"
# Limits are set by a shell in the child; a mutant that never ends or takes all memory ends there.
LIMITED = 'ulimit -c 0; ulimit -S -t "$1"; ulimit -v "$2"; shift 2; exec "$@"'


@dataclass
class Run:
    """How one suite went with one mutant."""

    suite: str
    # `PASSED`, or what noticed: a test, a trap, a limit.
    ended: str
    processor: float
    output: str = field(repr=False, default="")

    @property
    def is_killed(self):
        return self.ended != PASSED


@dataclass
class Verdict:
    """How one mutant went: the suite that killed it, or none."""

    runs: list
    seconds: float

    @property
    def killer(self):
        return self.runs[-1] if self.runs and self.runs[-1].is_killed else None


class Tests:
    """The built tests, after a run without a mutant that says how long each suite takes and which mutants it passes."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.processor, self.passed = {}, {}

    def measure(self):
        """Runs everything without a mutant; gives what failed, or everything where there is no test."""
        with ThreadPoolExecutor(PROCESSES) as pool:
            runs = list(pool.map(lambda suite: self._run(suite, 0, LONGEST), SUITES))
        for run in runs:
            self.passed[run.suite] = {int(number) for numbers in MUTANTS.findall(run.output) for number in numbers.split()}
        self.processor = {run.suite: run.processor for run in runs if run.ended != NO_TESTS}
        return [run for run in runs if run.ended not in (PASSED, NO_TESTS)] if self.processor else runs

    def verdicts(self, mutants, tell):
        """Runs mutants, given as pairs of candidate and number; gives verdicts in the same order."""
        def judge(pair):
            verdict = self._judge(*pair)
            tell(pair[0], verdict)
            return verdict

        with ThreadPoolExecutor(PROCESSES) as pool:
            return list(pool.map(judge, mutants))

    def _judge(self, candidate, number):
        """A suite that never passes the mutant cannot notice it and is left out."""
        start, runs = time.monotonic(), []
        for suite in next(area.suites for area in AREAS if area.name == candidate.area):
            if number in self.passed[suite]:
                runs.append(self._run(suite, number, TIME_FACTOR * self.processor[suite] + TIME_MORE))
                if runs[-1].is_killed:
                    break
        return Verdict(runs, time.monotonic() - start)

    def _run(self, suite, number, limit):
        process = self._start(suite, number, limit)
        timer = threading.Timer(LONGEST, process.kill)
        timer.start()
        output, noticed = _read(process, stops=number != 0)
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        return Run(suite, noticed or _end(process.returncode), usage.ru_utime + usage.ru_stime, output)

    def _start(self, suite, number, limit):
        command = [
            "/bin/sh", "-c", LIMITED, "sh", str(int(limit)), str(MEMORY), str(self.program), "--testing-library",
            "swift-testing", "--filter", rf"^{suite}\.", "--skip", LEFT_OUT]
        environment = {**os.environ, "KHAZRI_MUTANT": str(number), "SWIFT_BACKTRACE": "enable=no", "NO_COLOR": "1"}
        return subprocess.Popen(
            command, cwd=self.folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace")


def _read(process, stops):
    """What a process prints, and the first test that fails, at which the process may be stopped."""
    lines, noticed = [], None
    for line in process.stdout:
        lines.append(line)
        found = NOTICED.search(line)
        if found and stops:
            noticed = found.group(1)
            process.kill()
            break
    process.stdout.close()
    return "".join(lines), noticed


def _end(code):
    """What the end of a process says."""
    if code in (0, os.EX_UNAVAILABLE):
        return PASSED if code == 0 else NO_TESTS
    if code in (-signal.SIGXCPU, -signal.SIGKILL):
        return "limit of time or memory"
    return f"trap ({signal.Signals(-code).name})" if code < 0 else "failed"

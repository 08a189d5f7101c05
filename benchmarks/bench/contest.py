"""A workload and those who do it: run in turn, held against each other, summed up."""

import statistics
from dataclasses import dataclass, field
from typing import Callable, Optional

import process


@dataclass
class Entry:
    """Somebody who does a workload.

    prepare: what has to be there before each run, not timed
    command: the whole program, timed
    goal: most that our median may be of this one's; None for ourselves
    missing: why it cannot be run here
    """

    name: str
    command: list
    prepare: Callable = lambda: None
    environment: dict = field(default_factory=dict)
    goal: Optional[float] = None
    missing: Optional[str] = None
    samples: list = field(default_factory=list)

    def median(self):
        return statistics.median(sample.wall for sample in self.samples)

    def peak(self):
        return max(sample.peak_mb for sample in self.samples)


@dataclass
class Fact:
    """A figure other than a ratio of times, with its goal."""

    name: str
    value: float
    unit: str
    most: Optional[float] = None

    def kept(self):
        return None if self.most is None else self.value <= self.most


@dataclass
class Contest:
    """One workload: ourselves first, then the peers.

    is_race: whether our median is held against each other one's; else the facts say it all

    most_runs: where fewer measured runs are enough, because it is not about time

    agree: called with the names of those that have run; raises Disagreement, else says what it compared
    facts: called after the last run
    close: called when all is over, whatever came of it
    """

    key: str
    title: str
    entries: list
    agree: Callable = lambda names: ""
    facts: Callable = lambda: []
    close: Callable = lambda: None
    is_race: bool = True
    most_runs: Optional[int] = None
    agreed: str = ""
    found: list = field(default_factory=list)

    def forget_goals(self):
        """Goals are for full sizes."""
        for entry in self.entries:
            entry.goal = None
        for fact in self.found:
            fact.most = None


class Disagreement(Exception):
    """Two who did the same job have other figures."""


def hold(contest, runs, folder, say):
    """Runs everybody once unmeasured, compares the figures, then measures A B A B."""
    present = [entry for entry in contest.entries if not entry.missing]
    for entry in present:
        say(f"{contest.key}: {entry.name}, once, for its figures")
        once(contest, entry, folder)
    contest.agreed = contest.agree([entry.name for entry in present])
    runs = min(runs, contest.most_runs or runs)
    for number in range(runs):
        for entry in present:
            entry.samples.append(once(contest, entry, folder))
            say(f"{contest.key}: {entry.name}, run {number + 1} of {runs}: "
                f"{entry.samples[-1].wall:.2f} s")
    contest.found = contest.facts()


def once(contest, entry, folder):
    entry.prepare()
    log = folder / f"{contest.key}.{entry.name.replace('/', '-').replace(' ', '-')}.log"
    return process.run(entry.command, entry.environment, log=log)

"""The results as one Markdown table, and as JSON."""

import statistics

HEAD = ["workload", "who", "median s", "min", "max", "cpu s", "ours / theirs", "goal", "kept",
        "peak MB"]


def kept(value):
    return {True: "yes", False: "**no**", None: ""}[value]


def rows(contest):
    ours = contest.entries[0]
    for at, entry in enumerate(contest.entries):
        first = f"{contest.key} {contest.title}" if at == 0 else ""
        if entry.missing:
            yield [first, entry.name, f"not run: {entry.missing}"] + [""] * 7
            continue
        walls = [sample.wall for sample in entry.samples]
        ratio = ours.median() / entry.median() if at and contest.is_race else None
        yield [
            first, entry.name, f"{entry.median():.2f}", f"{min(walls):.2f}", f"{max(walls):.2f}",
            f"{statistics.median(sample.cpu for sample in entry.samples):.2f}",
            "" if ratio is None else f"{ratio:.2f}",
            "" if entry.goal is None else f"≤ {entry.goal:g}",
            "" if ratio is None or entry.goal is None else kept(ratio <= entry.goal),
            f"{entry.peak():.0f}",
        ]
    for fact in contest.found:
        goal = "" if fact.most is None else f"≤ {fact.most:g} {fact.unit}"
        yield ["", fact.name, f"{fact.value:.3g} {fact.unit}", "", "", "", "", goal,
               kept(fact.kept()), ""]


def markdown(contests):
    lines = ["| " + " | ".join(HEAD) + " |", "|" + " --- |" * len(HEAD)]
    for contest in contests:
        lines += ["| " + " | ".join(row) + " |" for row in rows(contest)]
    lines.append("")
    lines += [f"- {contest.key}: {contest.agreed}" for contest in contests if contest.agreed]
    return "\n".join(lines) + "\n"


def document(contests, machine):
    return {
        "machine": machine,
        "workloads": [
            {
                "key": contest.key, "title": contest.title, "agreed": contest.agreed,
                "entries": [
                    {"name": entry.name, "goal": entry.goal, "missing": entry.missing,
                     "runs": [vars(sample) for sample in entry.samples]}
                    for entry in contest.entries
                ],
                "facts": [{**vars(fact), "kept": fact.kept()} for fact in contest.found],
            }
            for contest in contests
        ],
    }

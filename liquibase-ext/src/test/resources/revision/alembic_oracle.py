"""Says what Alembic would do: one case a line on standard input, one answer a line on output.

A case is JSON: revisions (a list of id, down, depends, labels, in the order of their files), heads
(where the database stands), command (upgrade or downgrade) and target. An answer is JSON: steps and
heads, or error.
"""
import json
import sys
import warnings

from alembic.runtime.migration import HeadMaintainer, RevisionStep
from alembic.script.revision import Revision, RevisionMap

warnings.simplefilter("ignore")


class Recorder(HeadMaintainer):
    """Keeps the heads in memory, where Alembic would write its table."""

    def __init__(self, heads):
        self.heads = set(heads)

    def _insert_version(self, version):
        self.heads.add(version)

    def _delete_version(self, version):
        self.heads.remove(version)

    def _update_version(self, from_, to_):
        self.heads.remove(from_)
        self.heads.add(to_)


class Step(RevisionStep):
    """A revision without a script to run."""

    def __init__(self, revision_map, revision, is_upgrade):
        self.revision_map = revision_map
        self.revision = revision
        self.is_upgrade = is_upgrade


def answer(case):
    graph = RevisionMap(
        lambda: [
            Revision(
                r["id"],
                tuple(r["down"]) or None,
                dependencies=tuple(r["depends"]) or None,
                branch_labels=tuple(r["labels"]) or None,
            )
            for r in case["revisions"]
        ]
    )
    heads = tuple(case["heads"])
    up = case["command"] == "upgrade"
    if up:
        revisions = list(reversed(list(
            graph.iterate_revisions(case["target"], heads, implicit_base=True))))
    else:
        revisions = list(graph.iterate_revisions(
            heads, case["target"], select_for_downgrade=True))
    recorder = Recorder(heads)
    for revision in revisions:
        recorder.update_to_step(Step(graph, revision, up))
    return {"steps": [r.revision for r in revisions], "heads": sorted(recorder.heads)}


for line in sys.stdin:
    try:
        result = answer(json.loads(line))
    except Exception as error:
        result = {"error": type(error).__name__ + ": " + str(error)}
    print(json.dumps(result), flush=True)

"""Prints the tests that ctest skipped and fails if one of them is not allowed to be.

Usage: skipped.py RESULTS.xml ALLOWED.txt, where RESULTS.xml comes from ctest --output-junit.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

# Inside one ctest test there may be many: those of a GoogleTest program run as a whole, or of a TAP producer.
GTEST_SKIP = re.compile(r"^\[  SKIPPED \] ([\w./]+)(?: \(\d+ ms\))?$", re.MULTILINE)
TAP_SKIP = re.compile(r"^\s*ok \d+ -? ?(.*?) # SKIP", re.MULTILINE)


def skipped(results):
    """The names of the tests that did not run, each once, in the order of the results."""
    names = {}
    for case in ElementTree.parse(results).getroot().iter("testcase"):
        output = case.findtext("system-out") or ""
        inner = GTEST_SKIP.findall(output) + TAP_SKIP.findall(output)
        if case.get("status") in ("notrun", "disabled") or case.find("skipped") is not None:
            names[case.get("name")] = None
        names.update(dict.fromkeys(inner))
    return list(names)


def allowed(path):
    with open(path, encoding="utf-8") as lines:
        return {line.split("#")[0].strip() for line in lines} - {""}


def main(results, allowed_file):
    permitted = allowed(allowed_file)
    names = skipped(results)
    for name in names:
        print(f"Skipped: {name}" + ("" if name in permitted else f" (not allowed: {allowed_file} does not name it)"))
    if not names:
        print("Skipped: none")
    return 0 if permitted.issuperset(names) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

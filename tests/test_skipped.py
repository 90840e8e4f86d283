import tempfile
import unittest
from pathlib import Path

import skipped

RESULTS = """<testsuite>
<testcase name="A.Passes" status="run"><system-out>[       OK ] A.Passes (0 ms)</system-out></testcase>
<testcase name="A.Skips" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/>
<system-out>[ RUN      ] A.Skips
[  SKIPPED ] A.Skips (0 ms)
[  SKIPPED ] 1 test, listed below:
[  SKIPPED ] A.Skips</system-out></testcase>
<testcase name="whole" status="run"><system-out>[  SKIPPED ] B.Skips/0 (3 ms)
[  SKIPPED ] B.Skips/0</system-out></testcase>
<testcase name="tap" status="run"><system-out>ok 1 - opens
ok 2 - reads aloud # SKIP no screen reader</system-out></testcase>
<testcase name="off" status="disabled"/>
</testsuite>"""


class SkippedTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.results = Path(folder.name) / "results.xml"
        self.allowed = Path(folder.name) / "allowed.txt"

    def main(self, results, allowed):
        self.results.write_text(results, encoding="utf-8")
        self.allowed.write_text(allowed, encoding="utf-8")
        return skipped.main(str(self.results), str(self.allowed))

    def test_finds_every_kind_of_skip_once(self):
        self.results.write_text(RESULTS, encoding="utf-8")
        self.assertEqual(skipped.skipped(str(self.results)), ["A.Skips", "B.Skips/0", "reads aloud", "off"])

    def test_fails_unless_all_are_allowed(self):
        self.assertEqual(self.main(RESULTS, "A.Skips\nB.Skips/0\nreads aloud\n"), 1)
        self.assertEqual(self.main(RESULTS, "# why\nA.Skips  # because\nB.Skips/0\nreads aloud\noff\n"), 0)

    def test_nothing_skipped_is_fine(self):
        self.assertEqual(self.main('<testsuite><testcase name="A" status="run"/></testsuite>', ""), 0)


if __name__ == "__main__":
    unittest.main()

"""Shows that each check of layering.py finds what it is there for, on small trees made for the purpose."""
import tempfile
import unittest
from pathlib import Path

import layering


class LayeringTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.qt = self.root / "qt"
        for header in ("QtCore/QString", "QtCore/QObject", "QtSql/QSqlQuery", "QtGui/QImage", "QtGui/qimage.h"):
            self.write(f"qt/{header}", "")
        self.write("core/base/result.h", "#pragma once\n")
        self.write("core/model/course.h", '#include "core/base/result.h"\n#include <QString>\n#include <vector>\n')
        self.write("core/plan/plan.h", '#include "core/model/course.h"\n#include <QSqlQuery>\n')
        self.write("core/rules/rule.h", '#include "core/model/course.h"\n')
        self.write("core/exporters/site/site.cpp", '#include "core/plan/plan.h"\n')
        self.write("core/exporters/CMakeLists.txt", "target_sources(core PRIVATE\n  site/site.cpp\n)\n")
        self.write("core/actions/check.h", '#include "core/rules/rule.h"\n#include "core/plan/plan.h"\n')
        self.write("ui/shell/window.h", '#include "core/actions/check.h"\n#include <QImage>\n')
        self.write("app/cli/main.cpp", '#include "core/actions/check.h"\n')
        self.write("app/cli/CMakeLists.txt", "add_executable(microvet main.cpp)\n")
        self.write("app/studio/main.cpp", '#include "ui/shell/window.h"\n')
        self.write("app/studio/CMakeLists.txt", "add_executable(studio main.cpp)  # and nothing.cpp else\n")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def assert_one_problem(self, *words):
        problems = layering.check(self.root, self.qt)
        self.assertEqual(len(problems), 1, problems)
        for word in words:
            self.assertIn(word, problems[0])

    def test_a_tree_in_order_has_no_problem(self):
        self.assertEqual(layering.check(self.root, self.qt), [])

    def test_a_lower_room_must_not_include_a_higher_one(self):
        self.write("core/base/result.h", '#include "core/model/course.h"\n')
        self.assert_one_problem("core/base/result.h", "core/model/course.h")

    def test_rooms_side_by_side_must_not_include_each_other(self):
        self.write("core/rules/rule.h", '#  include "core/plan/plan.h"\n')
        self.assert_one_problem("core/rules/rule.h", "core/plan/plan.h")

    def test_exporters_must_not_include_rules(self):
        self.write("core/exporters/exporter.h", '#include "core/rules/rule.h"\n')
        self.assert_one_problem("core/exporters/exporter.h", "core/rules/rule.h")

    def test_core_must_not_include_ui(self):
        self.write("core/actions/open.h", '#include "ui/shell/window.h"\n')
        self.assert_one_problem("core/actions/open.h", "ui/shell/window.h")

    def test_the_command_line_must_not_include_ui(self):
        self.write("app/cli/main.cpp", "#include <ui/shell/window.h>\n")
        self.assert_one_problem("app/cli/main.cpp", "ui/shell/window.h")

    def test_ui_must_not_include_a_program(self):
        self.write("app/studio/start.h", "")
        self.write("ui/shell/window.h", '#include "app/studio/start.h"\n')
        self.assert_one_problem("ui/shell/window.h", "app/studio/start.h")

    def test_includes_are_paths_from_the_root(self):
        self.write("core/plan/page.h", '#include "plan.h"\n')
        self.assert_one_problem("core/plan/page.h", "plan.h")

    def test_a_room_that_nobody_placed_is_named(self):
        self.write("core/sync/sync.h", "")
        self.assert_one_problem("core/sync/sync.h", "sync")

    def test_core_must_not_include_qt_gui_under_any_of_its_names(self):
        for name in ("QImage", "QtGui/QImage", "qimage.h", "QtWidgets/QLabel"):
            with self.subTest(name):
                self.write("core/plan/page.h", f"#include <{name}>\n")
                self.assert_one_problem("core/plan/page.h", name)

    def test_missing_qt_headers_are_a_problem(self):
        self.qt = self.root / "nowhere"
        self.assert_one_problem("nowhere")

    def test_a_file_may_have_500_lines_and_no_more(self):
        self.write("ui/shell/window.h", "//\n" * 500)
        self.assertEqual(layering.check(self.root, self.qt), [])
        self.write("ui/shell/window.h", "//\n" * 501)
        self.assert_one_problem("ui/shell/window.h", "501")

    def test_a_source_that_nobody_lists_is_named(self):
        self.write("core/plan/page.cpp", "")
        self.assert_one_problem("core/plan/page.cpp")

    def test_a_test_that_nobody_lists_is_named(self):
        self.write("tests/core/plan/page_test.cpp", "")
        self.assert_one_problem("tests/core/plan/page_test.cpp")

    def test_a_listed_source_that_is_gone_is_named(self):
        self.write("core/exporters/CMakeLists.txt", "target_sources(core PRIVATE\n  site/site.cpp\n  gone.cpp\n)\n")
        self.assert_one_problem("core/exporters/CMakeLists.txt", "gone.cpp")

    def test_a_source_listed_twice_is_named(self):
        self.write("core/exporters/CMakeLists.txt", "target_sources(core PRIVATE site/site.cpp\n  site/site.cpp)\n")
        self.assert_one_problem("core/exporters/CMakeLists.txt", "twice")


if __name__ == "__main__":
    unittest.main()

"""Checks how the source tree is laid out; see DESIGN's include direction in ARCHITECTURE.md.

Usage: layering.py SOURCE_DIR QT_INCLUDE_DIR. Prints one line per problem; exit status 1 if there are any.
"""
import re
import sys
from pathlib import Path

MAX_LINES = 500
SOURCES = {".cpp", ".h"}

# What a room of the core may include besides itself.
BELOW_MODEL = {"base", "richtext"}
MODEL = BELOW_MODEL | {"model"}
CORE = {
    "base": set(),
    "richtext": {"base"},
    "report": {"base"},
    "packages": {"base"},
    "model": BELOW_MODEL,
    **{room: MODEL for room in ("document", "methodology", "rules", "plan", "review", "programme", "translation")},
    **{room: MODEL | {"document", "packages", "plan", "translation"} for room in ("exporters", "importers")},
}
CORE["seal"] = MODEL | {"document"}
CORE["verification"] = MODEL | {"document", "packages", "rules", "report", "seal"}
CORE["actions"] = set(CORE)

QT_MODULES_OF_CORE = ("QtCore", "QtSql")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
LISTED = re.compile(r"[\w./${}-]+\.cpp\b")


def source_files(root, tops):
    for top in tops:
        yield from sorted(path for path in (root / top).rglob("*") if path.suffix in SOURCES)


def includes(path):
    return INCLUDE.findall(path.read_text(encoding="utf-8"))


def may_include(source, target):
    """Whether a file may include another one of the project; both as paths from the root, split into parts."""
    if target[0] == "cmake":
        return False
    if source[0] == "core":
        return target[0] == "core" and (target[1] == source[1] or target[1] in CORE.get(source[1], set()))
    if source[0] == "ui":
        return target[0] in ("core", "ui")
    if source[:2] == ("app", "cli"):
        return target[0] == "core" or target[:2] == ("app", "cli")
    if source[:2] == ("app", "studio"):
        return target[0] in ("core", "ui") or target[:2] == ("app", "studio")
    return True


def check_direction(root):
    for path in source_files(root, ("app", "core", "ui")):
        source = path.relative_to(root)
        if source.parts[0] == "core" and source.parts[1] not in CORE:
            yield f"{source}: core has no room \"{source.parts[1]}\"; a new one needs its place in tests/layering"
        for quote, name in includes(path):
            target = root / name
            if quote == '"' and not target.is_file():
                yield f'{source}: includes "{name}", which is not a path from the root of the project'
            elif target.is_file() and not may_include(source.parts, Path(name).parts):
                yield f'{source}: must not include "{name}" (include direction)'


def qt_module(name, qt_dir):
    """The Qt module that a header belongs to, or None if it is none of Qt's."""
    parts = Path(name).parts
    if len(parts) == 2 and parts[0].startswith("Qt"):
        return parts[0]
    if len(parts) != 1:
        return None
    homes = sorted(header.parent.name for header in qt_dir.glob(f"Qt*/{name}"))
    return next((home for home in homes if home in QT_MODULES_OF_CORE), homes[0] if homes else None)


def check_core_without_gui(root, qt_dir):
    if not (qt_dir / "QtCore" / "QString").is_file() or not (qt_dir / "QtGui" / "QImage").is_file():
        yield f"{qt_dir}: Qt's headers are not there, so what core includes cannot be checked"
        return
    for path in source_files(root, ("core", "app/cli")):
        for _, name in includes(path):
            module = qt_module(name, qt_dir)
            if module and module not in QT_MODULES_OF_CORE:
                yield f"{path.relative_to(root)}: must not include <{name}> of {module} (core knows QtCore and QtSql)"


def check_length(root):
    for path in source_files(root, ("app", "core", "ui")):
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > MAX_LINES:
            yield f"{path.relative_to(root)}: {lines} lines; split by subject (at most {MAX_LINES})"


def listed_sources(root, tops):
    """Each .cpp that a CMakeLists.txt names, with the file that names it."""
    for top in tops:
        for cmake in sorted((root / top).rglob("CMakeLists.txt")):
            text = re.sub(r"#.*", "", cmake.read_text(encoding="utf-8"))
            for name in LISTED.findall(text):
                name = name.replace("${CMAKE_CURRENT_SOURCE_DIR}/", "").replace("${CMAKE_SOURCE_DIR}", str(root))
                if "$" not in name:
                    yield (cmake.parent / name).resolve(), cmake.relative_to(root)


def check_lists(root):
    tops = ("app", "core", "ui", "tests")
    root = root.resolve()
    listed = {}
    for path, cmake in listed_sources(root, tops):
        if path in listed and listed[path] == cmake:
            yield f"{cmake}: names {path.name} twice"
        if not path.is_file():
            yield f"{cmake}: names {path.name}, which is not there"
        listed[path] = cmake
    for path in source_files(root, tops):
        if path.suffix == ".cpp" and path not in listed:
            yield f"{path.relative_to(root)}: no CMakeLists.txt names it, so it is not built"


def check(root, qt_dir):
    return [*check_direction(root), *check_core_without_gui(root, qt_dir), *check_length(root), *check_lists(root)]


def main(root, qt_dir):
    problems = check(Path(root), Path(qt_dir))
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Every counted text of the program has its English forms in translations/microvet_en.ts.

Usage: plurals.py ROOT LUPDATE. Where a text reads the same for one and for many, its forms may be left out.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

# Read the same with any number.
ALIKE = {"%n not eligible", "%n unclear", "%n not looked at"}


def counted(path):
    for context in tree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            if message.get("numerus") == "yes":
                translation = message.find("translation")
                forms = [form.text or "" for form in translation.findall("numerusform")]
                done = translation.get("type") not in ("unfinished", "vanished", "obsolete") and len(forms) == 2 and all(forms)
                yield context.findtext("name"), message.findtext("source"), done


def main(root, lupdate):
    root = pathlib.Path(root)
    sources = [str(path) for place in ("app", "core", "ui") for ending in ("*.cpp", "*.h") for path in sorted((root / place).rglob(ending))]
    with tempfile.TemporaryDirectory() as folder:
        words = pathlib.Path(folder, "microvet_en.ts")
        shutil.copy(root / "translations" / "microvet_en.ts", words)
        subprocess.run([lupdate, "-I", str(root), "-locations", "none", "-no-obsolete", "-silent", "-pluralonly", *sources, "-ts", str(words)],
                       check=True, stderr=subprocess.DEVNULL)
        found = list(counted(words))
    if len(found) < 100:
        print(f"only {len(found)} counted texts were found: something is wrong with reading them")
        return 1
    missing = [(context, source) for context, source, done in found if not done and source not in ALIKE]
    for context, source in missing:
        print(f"{context}: “{source}” has no English forms for one and for many")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

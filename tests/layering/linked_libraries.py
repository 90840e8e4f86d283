"""Fails if a program needs a library that it must not need, directly or through another one.

Usage: linked_libraries.py PROGRAM FORBIDDEN_PATTERN
"""
import re
import subprocess
import sys


def main(program, forbidden):
    listing = subprocess.run(["ldd", program], check=True, capture_output=True, text=True).stdout
    libraries = [line.split()[0] for line in listing.splitlines() if line.strip()]
    # Without this, an empty listing or a wrong program would pass.
    if not any(library.startswith("libQt6Core") for library in libraries):
        print(f"{program}: ldd lists no Qt at all, so nothing was checked:\n{listing}")
        return 1
    found = [library for library in libraries if re.search(forbidden, library)]
    for library in found:
        print(f"{program} links {library}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

#!/usr/bin/env bash
# Builds KArchive for Qt 6 on Debian 12, which has it for Qt 5 only, from the source package of Debian 13.
# Usage: karchive.sh PREFIX. The machine's own apt configuration stays untouched, nothing is installed outside PREFIX.
set -euo pipefail

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
prefix="$1"
pin="$here/karchive.pin"
version="$(sed -n 's/^version //p' "$pin")"
ecm_version="$(sed -n 's/^ecm-version //p' "$pin")"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

# The addresses from which this machine takes Debian itself, in either notation of apt's sources.
debian_mirrors() {
    local file
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
        if [[ "$file" == *.list || "$file" == *.sources ]] && [[ -r "$file" ]]; then
            cat "$file"
            echo
        fi
    done | awk -v suite=bookworm '
        function flush(   i, n, list) {
            if (types ~ /(^| )deb( |$)/ && (" " suites " ") ~ (" " suite " ") && enabled !~ /no/) {
                n = split(uris, list, " ")
                for (i = 1; i <= n; ++i) print list[i]
            }
            types = uris = suites = enabled = ""
        }
        function value() { sub(/^[^:]*:[ \t]*/, ""); return $0 }
        /^[ \t]*$/ { flush(); next }
        /^Types:/ { types = value() }
        /^URIs:/ { uris = value() }
        /^Suites:/ { suites = value() }
        /^Enabled:/ { enabled = value() }
        /^deb[ \t]/ { sub(/\[[^]]*\]/, ""); if ($3 == suite && / main( |$)/) print $2 }
        END { flush() }
    ' | grep -E '/debian/?$|debian\.list$' | sort -u | tr '\n' ' ' || true
}

write_apt_configuration() {
    local mirrors
    mirrors="$(debian_mirrors)"
    if [[ -z "$mirrors" ]]; then
        echo "This machine's apt sources name no Debian archive to take KArchive from." >&2
        return 1
    fi
    chmod 755 "$work"
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/sources" "$work/download"
    if [[ $EUID -eq 0 ]] && id _apt >/dev/null 2>&1; then chown _apt "$work/download"; fi
    cat >"$work/sources/trixie.sources" <<EOF
Types: deb deb-src
URIs: $mirrors
Suites: trixie
Components: main
Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg
EOF
    cat >"$work/apt.conf" <<EOF
Dir::State::lists "$work/lists";
Dir::Cache "$work/cache";
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "$work/sources";
Acquire::Languages "none";
Acquire::Retries "3";
EOF
    export APT_CONFIG="$work/apt.conf"
}

verify() {
    local module
    grep -E '^[0-9a-f]{64}  kf6-karchive' "$pin" | sha256sum --check --strict
    # apt has checked the signature; the pin has checksums for the usual processors only.
    module="$(echo extra-cmake-modules_*.deb)"
    if grep -qF "  $module" "$pin"; then grep -F "  $module" "$pin" | sha256sum --check --strict; fi
}

download() {
    cd "$work/download"
    apt-get -q update
    apt-get -q source --download-only "kf6-karchive=$version"
    apt-get -q download "extra-cmake-modules=$ecm_version"
    verify
}

unpack() {
    cd "$work"
    dpkg -x download/extra-cmake-modules_*.deb ecm
    # dpkg-source applies Debian's patches too, among them those against crashes on malformed archives.
    dpkg-source --no-check --extract "download/kf6-karchive_$version.dsc" source
    sed -i 's/set(REQUIRED_QT_VERSION 6\.[0-9.]*)/set(REQUIRED_QT_VERSION 6.4.0)/' source/CMakeLists.txt
    sed -i 's/^#include <QTimeZone>$/#include <QStringEncoder>\n&/' source/src/k7zip.cpp
    grep -q 'REQUIRED_QT_VERSION 6.4.0' source/CMakeLists.txt
    grep -q '<QStringEncoder>' source/src/k7zip.cpp
}

build() {
    cmake -S "$work/source" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX="$prefix" -DECM_DIR="$work/ecm/usr/share/ECM/cmake" \
        -DBUILD_SHARED_LIBS=OFF -DCMAKE_POSITION_INDEPENDENT_CODE=ON -DBUILD_TESTING=OFF -DKF_SKIP_PO_PROCESSING=ON
    cmake --build "$work/build"
    # Installed aside and moved in one step, so that a half prefix is never found.
    DESTDIR="$work/stage" cmake --install "$work/build"
    rm -rf "$prefix" "$prefix.new"
    mkdir -p "$(dirname "$prefix")"
    cp -a "$work/stage$prefix" "$prefix.new"
    mv "$prefix.new" "$prefix"
}

write_apt_configuration
download
unpack
build

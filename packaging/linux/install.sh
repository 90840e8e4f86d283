# Sourced by packaging/dev: installs what a stage needs, and nothing when everything is there.
# shellcheck shell=bash

lists_updated=""
packages_dir="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"

package_system() {
    local name
    for name in apt-get dnf pacman brew; do
        if command -v "$name" >/dev/null; then
            echo "$name"
            return
        fi
    done
    echo none
}

package_list() {
    case "$1" in
        apt-get) echo "$packages_dir/linux/debian.txt" ;;
        dnf) echo "$packages_dir/linux/fedora.txt" ;;
        pacman) echo "$packages_dir/linux/arch.txt" ;;
    esac
}

is_installed() {
    case "$1" in
        apt-get) [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$2" 2>/dev/null)" == installed* ]] ;;
        dnf) rpm --query --whatprovides "$2" >/dev/null 2>&1 ;;
        pacman) pacman --query "$2" >/dev/null 2>&1 || pacman --query --groups "$2" >/dev/null 2>&1 ;;
    esac
}

# The packages of the stages given that are not there yet.
missing_packages() {
    local system="$1" stage package command
    shift
    while read -r stage package command; do
        if [[ -z "$stage" || "$stage" == \#* || " $* " != *" $stage "* ]]; then continue; fi
        if [[ -n "$command" ]] && command -v "$command" >/dev/null; then continue; fi
        if ! is_installed "$system" "$package"; then echo "$package"; fi
    done <"$(package_list "$system")"
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Some packages are missing, and installing them needs root or sudo. Run this as root, then try again:" >&2
        echo "  $*" >&2
        return 1
    fi
}

install_packages() {
    local system="$1"
    shift
    echo "Installing: $*"
    case "$system" in
        apt-get)
            if [[ -z "$lists_updated" ]]; then as_root apt-get -q -o DPkg::Lock::Timeout=300 update; fi
            lists_updated=yes
            as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends \
                -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install "$@"
            ;;
        dnf) as_root dnf --assumeyes install "$@" ;;
        pacman) as_root pacman --sync --refresh --needed --noconfirm "$@" ;;
    esac
}

# install_stages STAGE…: all of it, or a failure.
install_stages() {
    local system missing packages
    system="$(package_system)"
    case "$system" in
        brew)
            brew bundle --quiet --file="$packages_dir/macos/Brewfile"
            return
            ;;
        none)
            echo "This system has none of apt, dnf, pacman or brew: nothing was installed. The build needs what" \
                "packaging/linux/debian.txt lists, under the names that your system gives it." >&2
            return
            ;;
    esac
    missing="$(missing_packages "$system" "$@")"
    if [[ -z "$missing" ]]; then return; fi
    mapfile -t packages <<<"$missing"
    install_packages "$system" "${packages[@]}"
}

# install_optional FAILED STAGE…: as much of it as there is. What cannot be had is named in the file FAILED and left alone
# for a day, so that not every start asks for it again.
install_optional() {
    local failed="$1" system package
    local -a wanted
    shift
    system="$(package_system)"
    if [[ -z "$(package_list "$system")" ]]; then return; fi
    if [[ -z "$(find "$failed" -mtime -1 2>/dev/null)" ]]; then rm -f "$failed"; fi
    mapfile -t wanted < <(missing_packages "$system" "$@" | { grep -vxF -f <(cat "$failed" 2>/dev/null) || true; })
    if [[ ${#wanted[@]} -eq 0 ]] || install_packages "$system" "${wanted[@]}"; then return; fi
    mkdir -p "$(dirname "$failed")"
    for package in "${wanted[@]}"; do
        if install_packages "$system" "$package"; then continue; fi
        echo "$package" >>"$failed"
        echo "The package $package could not be installed: going on without it; the programs can do less. Delete" \
            "$failed to try again." >&2
    done
}

are_installed() {
    local system
    system="$(package_system)"
    case "$system" in
        brew) brew bundle check --file="$packages_dir/macos/Brewfile" >/dev/null ;;
        none) return 1 ;;
        *) [[ -z "$(missing_packages "$system" "$@")" ]] ;;
    esac
}

# Debian 12 alone has no KArchive for Qt 6 to install.
is_debian_12() {
    # shellcheck source=/dev/null
    [[ -r /etc/os-release ]] && (. /etc/os-release && [[ "${ID:-}" == debian && "${VERSION_ID:-}" == 12 ]])
}

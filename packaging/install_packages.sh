#!/usr/bin/env bash
# Installs the Debian 12 packages that Vigie needs and that are missing. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/say.sh
. "$root/packaging/say.sh"

usage() {
    say "Usage: packaging/install_packages.sh [--list] [build|desktop|test|bench|runtime ...]

Installs what is missing on Debian 12, with apt; does nothing, and needs no network, when all is there.
  build     what vigie-server is compiled with (the default)
  desktop   what the desktop program needs besides
  test      the tests: PostgreSQL, Redis, Xvfb, Node.js, clang-format 14
  bench     the benches: wrk, PostgreSQL, Node.js
  runtime   what a machine needs that only runs a vigie-server built elsewhere
  --list    prints the packages instead of installing them

PHONENUMBER_ROOT     where libphonenumber's headers go (default ~/.cache/vigie/phonenumber)
VIGIE_SKIP_PACKAGES  set to 1, nothing is installed: for other systems, where you see to it yourself" \
        "Usage : packaging/install_packages.sh [--list] [build|desktop|test|bench|runtime ...]

Installe ce qui manque sous Debian 12, avec apt ; ne fait rien, et n'utilise pas le réseau, si tout est là.
  build     ce qu'il faut pour compiler vigie-server (par défaut)
  desktop   ce qu'il faut en plus pour le programme de bureau
  test      les tests : PostgreSQL, Redis, Xvfb, Node.js, clang-format 14
  bench     les bancs d'essai : wrk, PostgreSQL, Node.js
  runtime   ce qu'il faut à une machine qui fait seulement tourner un vigie-server compilé ailleurs
  --list    affiche les paquets au lieu de les installer

PHONENUMBER_ROOT     où vont les en-têtes de libphonenumber (par défaut ~/.cache/vigie/phonenumber)
VIGIE_SKIP_PACKAGES  vaut 1 : rien n'est installé, vous vous en chargez (autres systèmes)"
}

# libabsl-dev: libphonenumber's headers include it. ca-certificates and curl: outbound TLS, and the first request that
# quickstart.sh gives to copy.
build_packages=(g++ cmake ninja-build ccache pkg-config qt6-base-dev qt6-websockets-dev libboost1.81-dev
    libboost-context1.81-dev libboost-json1.81-dev libpq-dev libsqlite3-dev libssl-dev libsodium-dev libhiredis-dev
    libpango1.0-dev libcurl4-openssl-dev libzip-dev libical-dev libqrcodegencpp-dev fonts-inter zlib1g-dev libcrypt-dev libphonenumber8 libprotobuf-dev libabsl-dev ca-certificates curl)
# The xcb plugin comes with qt6-base-dev; qt6-wayland is for sessions without Xwayland, qt6-translations-l10n for Qt's
# own words in French.
desktop_packages=(qt6-svg-dev qtkeychain-qt6-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-wayland
    qt6-translations-l10n libgl1-mesa-dev qt6-pdf-dev qt6-multimedia-dev libzxing-dev libxlsxwriter-dev)
test_packages=(postgresql redis-server xvfb openbox wrk curl git clang-format-14 zbar-tools poppler-utils python3-aiosmtpd)
bench_packages=(postgresql wrk curl)
runtime_packages=(libqt6core6 libqt6network6 libqt6websockets6 libboost-context1.81.0 libboost-json1.81.0 libpq5
    libsqlite3-0 libssl3 libsodium23 libhiredis0.14 libpangocairo-1.0-0 libcurl4 libzip4 libical3 libqrcodegencpp1 fonts-inter zlib1g libcrypt1 libphonenumber8 ca-certificates)

list_only=false
headers=false
node=false
packages=()
add_group() {
    case "$1" in
    build) packages+=("${build_packages[@]}") headers=true ;;
    desktop) packages+=("${desktop_packages[@]}") ;;
    test) packages+=("${test_packages[@]}") node=true ;;
    bench) packages+=("${bench_packages[@]}") node=true ;;
    runtime) packages+=("${runtime_packages[@]}") ;;
    *) fail "Unknown argument \"$1\"; try packaging/install_packages.sh --help." \
        "Argument inconnu « $1 » ; essayez packaging/install_packages.sh --help." 2 ;;
    esac
}
for argument in "$@"; do
    case "$argument" in
    -h | --help) usage && exit 0 ;;
    --list) list_only=true ;;
    *) add_group "$argument" ;;
    esac
done
if [ ${#packages[@]} -eq 0 ]; then add_group build; fi

# A Node.js from anywhere will do, as long as it is recent.
node_is_recent() {
    local version
    version=$(node --version 2>/dev/null) || return 1
    version=${version#v}
    [ "${version%%.*}" -ge 18 ]
}
if $node; then
    if $list_only || ! node_is_recent; then
        packages+=(nodejs npm)
    elif ! command -v npm >/dev/null; then
        packages+=(npm)
    fi
fi
if $list_only; then
    printf '%s\n' "${packages[@]}" | sort -u
    exit 0
fi

if [ "${VIGIE_SKIP_PACKAGES:-}" = 1 ]; then exit 0; fi
system=$(. /etc/os-release 2>/dev/null && printf '%s %s' "${ID:-}" "${VERSION_ID:-}") || system=
if [ "$system" != "debian 12" ]; then
    fail "This script knows Debian 12 only: install the equivalents of \"packaging/install_packages.sh --list $*\", then set VIGIE_SKIP_PACKAGES=1." \
        "Ce script ne connaît que Debian 12 : installez l'équivalent de « packaging/install_packages.sh --list $* », puis posez VIGIE_SKIP_PACKAGES=1."
fi

log=$root/build/packages.log

# as_root <command>...: sudo where needed. Its standard input stays the terminal's, for the password.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -- "$@"; fi
}

# apt_get <arguments>...: what apt says goes to the log, its status lines to standard output.
apt_get() {
    # sudo closes descriptors above 2, hence the shell inside; the log is opened here, so that it belongs to the user.
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 sh -c 'exec apt-get "$@" 3>&1 >&2' apt-get \
        -q -y -o APT::Status-Fd=3 -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3 "$@" 2>>"$log"
}

# Turns apt's "dlstatus:1:42.0:Retrieving file 3 of 9" (first half) and "pmstatus:g++:42.0:Unpacking" into progress.
show_status() {
    local kind percent what
    while IFS=: read -r kind _ percent what; do
        percent=${percent%%.*}
        case "$percent" in '' | *[!0-9]*) continue ;; esac
        case "$kind" in
        dlstatus) progress $((percent / 2)) "$what" ;;
        pmstatus) progress $((50 + percent / 2)) "$what" ;;
        esac
    done
    progress_end
}

updated=false
update_lists() {
    if $updated; then return 0; fi
    say "Reading Debian's package lists..." "Lecture des listes de paquets de Debian..."
    apt_get update >/dev/null || fail "apt-get update failed (is the network up?): see $log" \
        "apt-get update a échoué (réseau coupé ?) : voir $log"
    updated=true
}

prepare() {
    mkdir -p "$root/build"
    : >"$log"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "Missing: ${missing[*]}. Install them as root (there is no sudo here): apt-get install ${missing[*]}" \
            "Il manque : ${missing[*]}. Installez-les en root (pas de sudo ici) : apt-get install ${missing[*]}"
    fi
}

installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii *//p')
mapfile -t missing < <(printf '%s\n' "${packages[@]}" | sort -u | grep -vxFf <(printf '%s\n' "$installed") || true)

if [ ${#missing[@]} -gt 0 ]; then
    prepare
    update_lists
    say "Installing what is missing (${#missing[@]}) and what that needs: ${missing[*]}" \
        "Installation de ce qui manque (${#missing[@]}), et de ses dépendances : ${missing[*]}"
    apt_get install --no-install-recommends "${missing[@]}" | show_status ||
        fail "apt-get install failed: see $log" "apt-get install a échoué : voir $log"
fi

if $node && ! { node_is_recent && command -v npm >/dev/null; }; then
    fail "Node.js 18 or newer is needed, with npm; found: $(node --version 2>/dev/null || echo none)." \
        "Il faut Node.js 18 ou plus récent, avec npm ; trouvé : $(node --version 2>/dev/null || echo aucun)."
fi

# libphonenumber-dev depends on Boost 1.74's headers, which cannot be installed beside Boost 1.81's: unpack its headers
# alone (cmake/FindPhonenumber.cmake looks there).
phonenumber_root=${PHONENUMBER_ROOT:-${HOME:?}/.cache/vigie/phonenumber}
if $headers && [ ! -f "$phonenumber_root/usr/include/phonenumbers/phonenumberutil.h" ]; then
    say "Unpacking libphonenumber's headers into $phonenumber_root" \
        "Dépôt des en-têtes de libphonenumber dans $phonenumber_root"
    mkdir -p "$root/build" "$(dirname "$phonenumber_root")"
    work=$(mktemp -d "$(dirname "$phonenumber_root")/phonenumber.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    sandbox=()
    if [ "$(id -u)" -eq 0 ]; then sandbox=(-o APT::Sandbox::User=root); fi # _apt cannot write into our folder
    download() { (cd "$work" && apt-get -q "${sandbox[@]}" -o Acquire::Retries=3 download libphonenumber-dev) >>"$log" 2>&1; }
    if ! download; then # lists never read, or too old
        missing=(libphonenumber-dev)
        prepare
        update_lists
        download || fail "libphonenumber-dev could not be downloaded: see $log" \
            "libphonenumber-dev n'a pas pu être téléchargé : voir $log"
    fi
    dpkg -x "$work"/libphonenumber-dev_*.deb "$work/unpacked"
    rm -rf "$work/unpacked/usr/lib"
    chmod 755 "$work/unpacked"
    if [ -e "$phonenumber_root" ]; then
        cp -a "$work/unpacked/." "$phonenumber_root/"
    else
        mv "$work/unpacked" "$phonenumber_root"
    fi
fi

#!/usr/bin/env bash
# From a fresh clone to a running Vigie, a finished test suite or a finished bench. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=packaging/say.sh
. packaging/say.sh

usage() {
    say "Usage: packaging/quickstart.sh run [--empty] [--headless] [--port N] | test | bench [-- options]

  run     installs what is missing, builds Vigie and starts it with a demonstration company; the database is one file
          in \${XDG_DATA_HOME:-~/.local/share}/vigie. With a display the desktop program, otherwise the server alone
          at 127.0.0.1:3001.
            --empty      no demonstration company: you make your own account
            --headless   the server alone, even with a display
            --port N     the server alone, on this port
  test    installs what is missing, builds and runs the whole test suite (but for the soaks: see .ci/run)
  bench   installs what is missing, builds and measures the server; options go to tests/bench/run.mjs

Each can be repeated: what is done already is not done again. Logs: build/<preset>/quickstart.log" \
        "Usage : packaging/quickstart.sh run [--empty] [--headless] [--port N] | test | bench [-- options]

  run     installe ce qui manque, compile Vigie et le démarre avec une société de démonstration ; la base est un
          fichier de \${XDG_DATA_HOME:-~/.local/share}/vigie. Avec un écran, le programme de bureau ; sinon le serveur
          seul sur 127.0.0.1:3001.
            --empty      sans société de démonstration : vous créez votre compte
            --headless   le serveur seul, même avec un écran
            --port N     le serveur seul, sur ce port
  test    installe ce qui manque, compile et passe toute la suite de tests (sauf l'endurance : voir .ci/run)
  bench   installe ce qui manque, compile et mesure le serveur ; les options vont à tests/bench/run.mjs

Tout peut être relancé : ce qui est fait n'est pas refait. Journaux : build/<preset>/quickstart.log"
}

unknown_argument() {
    fail "Unknown argument \"$1\"; try packaging/quickstart.sh --help." \
        "Argument inconnu « $1 » ; essayez packaging/quickstart.sh --help." 2
}

trap 'progress_end; fail "Interrupted; start it again to go on." "Interrompu ; relancez pour continuer." 130' INT TERM

# As many compilers as cores, but none that has not about 1 GB of memory.
compilers() {
    local cores gigabytes
    cores=$(nproc)
    gigabytes=$(awk '/^MemAvailable/ { print int($2 / 1000000) }' /proc/meminfo)
    if [ "$gigabytes" -lt 1 ]; then gigabytes=1; fi
    if [ "$gigabytes" -lt "$cores" ]; then echo "$gigabytes"; else echo "$cores"; fi
}

# Reads ninja's "[12/80] Building x": all of it goes to the log, a line of progress to the terminal.
show_build() {
    local line
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        if [[ $line =~ ^\[([1-9][0-9]*)/([0-9]+)\]\ (.*) ]]; then
            progress $((BASH_REMATCH[1] * 100 / BASH_REMATCH[2])) "[${BASH_REMATCH[1]}/${BASH_REMATCH[2]}] ${BASH_REMATCH[3]}"
        fi
    done
    progress_end
}

# build <preset>; sets log.
build() {
    local preset=$1 configure=(cmake --preset "$1")
    if [ -n "${PHONENUMBER_ROOT:-}" ]; then configure+=("-DPHONENUMBER_ROOT=$PHONENUMBER_ROOT"); fi
    mkdir -p "build/$preset"
    log=$root/build/$preset/quickstart.log
    say "Building (preset $preset; log: $log)" "Compilation (preset $preset ; journal : $log)"
    if ! "${configure[@]}" >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        fail "CMake could not configure preset $preset: see $log" "CMake n'a pas pu configurer le preset $preset : voir $log"
    fi
    if ! NINJA_STATUS='[%f/%t] ' cmake --build "build/$preset" -j "$(compilers)" 2>&1 | show_build; then
        { grep -E -A 5 'error:|FAILED:' "$log" || tail -n 30 "$log"; } | head -n 40 >&2
        fail "Preset $preset does not build: see $log" "Le preset $preset ne se compile pas : voir $log"
    fi
}

# install_node_modules <folder>: npm ci, unless these very versions are there.
install_node_modules() {
    local folder=$1 stamp=$1/node_modules/.installed-from
    if cmp -s "$folder/package-lock.json" "$stamp"; then return; fi
    say "Installing the Node.js modules of $folder" "Installation des modules Node.js de $folder"
    npm ci --prefix "$folder" --no-audit --no-fund >>"$log" 2>&1 ||
        fail "npm ci failed in $folder: see $log" "npm ci a échoué dans $folder : voir $log"
    mkdir -p "$folder/node_modules"
    cp "$folder/package-lock.json" "$stamp"
}

run_desktop() {
    packaging/install_packages.sh build desktop
    build release
    if $empty; then
        say "Starting Vigie: its first window asks for your name and makes your account." \
            "Vigie démarre : sa première fenêtre vous demande votre nom et crée votre compte."
        exec build/release/bin/vigie
    fi
    say "Starting Vigie, signed in to the demonstration company. Search the leads with Ctrl-F; Ctrl-C here stops it." \
        "Vigie démarre, connecté à la société de démonstration. Ctrl-F cherche parmi les leads ; Ctrl-C ici l'arrête."
    exec build/release/bin/vigie --demo
}

run_server() {
    local data=${XDG_DATA_HOME:-${HOME:?}/.local/share}/vigie url=http://127.0.0.1:$port
    local server=build/server-only/bin/vigie-server
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        fail "Port $port is in use already (by another Vigie?): stop that, or choose another with --port." \
            "Le port $port est déjà pris (par un autre Vigie ?) : arrêtez-le, ou choisissez-en un autre avec --port."
    fi
    packaging/install_packages.sh build
    build server-only
    mkdir -p "$data"
    chmod 700 "$data"
    export DATABASE_URL=sqlite:$data/vigie.db
    if ! $empty; then
        say "Making the demonstration company, if the database is empty" \
            "Création de la société de démonstration, si la base est vide"
        "$server" seed --if-empty >>"$log" 2>&1 || {
            tail -n 5 "$log" >&2
            fail "The demonstration company could not be made: see $log" \
                "La société de démonstration n'a pas pu être créée : voir $log"
        }
        say "
Vigie       $url
API         $url/api/docs
Sign in as  camille@demo.vigie.example / demo-vigie-2026
Database    $data/vigie.db

A first request, from another terminal:" "
Vigie         $url
API           $url/api/docs
Connexion     camille@demo.vigie.example / demo-vigie-2026
Base          $data/vigie.db

Une première requête, depuis un autre terminal :"
        cat <<END

  TOKEN=\$(curl -s $url/api/auth/login -H 'Content-Type: application/json' \\
    -d '{"email":"camille@demo.vigie.example","password":"demo-vigie-2026"}' | sed 's/.*"token":"\([^"]*\)".*/\1/')
  curl -s "$url/api/leads?limit=3" -H "Authorization: Bearer \$TOKEN"

END
    else
        say "The server prints a link, good for one use, where you make your account." \
            "Le serveur affiche un lien, valable une fois, où vous créez votre compte."
    fi
    say "Vigie is starting at $url; Ctrl-C stops it." "Vigie démarre sur $url ; Ctrl-C l'arrête."
    exec "$server" serve --host 127.0.0.1 --port "$port" # exec: signals reach the server itself
}

run_tests() {
    local summary
    packaging/install_packages.sh build desktop test
    build ci
    if [ -f tests/clients/package.json ]; then install_node_modules tests/clients; fi
    say "Running the tests" "Passage des tests"
    # The desktop's tests have screens of their own: none of their windows opens on the developer's.
    if ! env -u WAYLAND_DISPLAY -u XDG_SESSION_TYPE -u DISPLAY \
        ctest --test-dir build/ci -j2 --output-on-failure --no-tests=error -LE '^soak$' 2>&1 | tee -a "$log"; then
        fail "Tests failed: see $log" "Des tests ont échoué : voir $log"
    fi
    summary=$(grep -E '^[0-9]+% tests passed' "$log" | tail -n 1)
    say "The test suite passed: $summary." "La suite de tests est passée : $summary."
}

run_bench() {
    packaging/install_packages.sh build bench
    build bench
    install_node_modules tests/bench/twin
    if ! node tests/bench/run.mjs --server build/bench/bin/vigie-server "$@" 2>&1 | tee -a "$log"; then
        fail "The bench failed: see $log" "Le banc d'essai a échoué : voir $log"
    fi
    say "The bench is done; its output is also in $log" "Le banc d'essai est terminé ; sa sortie est aussi dans $log"
}

command=${1:-}
if [ $# -gt 0 ]; then shift; fi
case "$command" in
-h | --help) usage ;;
run)
    empty=false headless=false port=3001
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then headless=true; fi
    while [ $# -gt 0 ]; do
        case "$1" in
        --empty) empty=true ;;
        --headless) headless=true ;;
        --port)
            if ! [[ ${2:-} =~ ^[1-9][0-9]{0,4}$ ]] || [ "$2" -gt 65535 ]; then
                fail "--port wants a number from 1 to 65535." "--port attend un nombre de 1 à 65535." 2
            fi
            port=$2 headless=true
            shift
            ;;
        -h | --help) usage && exit 0 ;;
        *) unknown_argument "$1" ;;
        esac
        shift
    done
    if $headless; then run_server; else run_desktop; fi
    ;;
test)
    case "${1:-}" in
    -h | --help) usage && exit 0 ;;
    '') run_tests ;;
    *) unknown_argument "$1" ;;
    esac
    ;;
bench)
    case "${1:-}" in
    -h | --help) usage && exit 0 ;;
    --) shift ;;
    '') ;;
    *) unknown_argument "$1" ;;
    esac
    run_bench "$@"
    ;;
'')
    usage >&2
    exit 2
    ;;
*) unknown_argument "$command" ;;
esac

#!/usr/bin/env bash
# on_screen.sh <program> [arguments]: runs it on a screen of its own with a window manager, so that its windows are real
# ones that become active and get the keyboard, whatever else is being tested at the same time.
set -euo pipefail

folder=$(mktemp -d)
screen='' manager=''
clean_up() {
    for process in $manager $screen; do kill "$process" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap clean_up EXIT

# Xvfb chooses a number that is free, and writes it once one can connect.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$folder/number" >/dev/null 2>&1 &
screen=$!
read -r -t 30 number <"$folder/number"
export DISPLAY=:$number
HOME=$folder openbox --sm-disable --startup "touch $folder/managed" >/dev/null 2>&1 &
manager=$!
# A window that comes before its manager would never become active.
for ((i = 0; i < 300; i++)); do
    if [ -e "$folder/managed" ]; then break; fi
    sleep 0.02
done
"$@"

# shellcheck shell=bash
# Sourced by the scripts of this folder: messages in the user's language, and one line of progress.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
fr*) vigie_language=fr ;;
*) vigie_language=en ;;
esac

# in_language <English> <French>: the text in the user's language, without a line end.
in_language() {
    if [ "$vigie_language" = fr ]; then printf '%s' "$2"; else printf '%s' "$1"; fi
}

say() { printf '%s\n' "$(in_language "$1" "$2")"; }

# fail <English> <French> [exit code]
fail() {
    printf '%s\n' "$(in_language "$1" "$2")" >&2
    exit "${3:-1}"
}

# progress <percent> <what>: rewrites one line on a terminal; elsewhere, a line for each new tenth.
progress_tenth=-1
progress() {
    local percent=$1 what=$2
    if [ -t 1 ]; then
        printf '\r\033[K  %3d %%  %.66s' "$percent" "$what"
    elif [ $((percent / 10)) -gt "$progress_tenth" ]; then
        progress_tenth=$((percent / 10))
        printf '  %3d %%  %s\n' "$percent" "$what"
    fi
}

progress_end() {
    progress_tenth=-1
    if [ -t 1 ]; then printf '\r\033[K'; fi
}

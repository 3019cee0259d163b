#!/usr/bin/env bash
# Checks a site before it starts: the files of secrets exist, every image is named by its digest, and nothing of the
# demonstration is left. Further arguments go to docker compose, for example --profile observability.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

compose=(docker compose -f docker-compose.yml -f deploy/compose/production.yml
    --env-file "${SITE:-deploy/compose/site.env}" "$@")
settings=$("${compose[@]}" config)
failed=0
fail() {
    echo "$1" >&2
    failed=1
}

while read -r image; do
    [[ $image == *@sha256:* ]] || fail "Not by digest: $image"
done < <("${compose[@]}" config --images | sort -u)
while read -r file; do
    [ -s "$file" ] || fail "Missing: $file (make-secrets.sh writes it)"
done < <(sed -n '/^secrets:/,$ s/^ *file: //p' <<<"$settings")
if grep -qE 'QUARKUS_PROFILE: (local|dev|test)' <<<"$settings"; then
    fail "A service runs with a profile of the demonstration"
fi
if grep -qE '(PASSWORD|SECRET): [^/]' <<<"$settings"; then
    fail "A password is in a variable"
fi
[ "$failed" = 0 ] && echo "Ready to start"
exit "$failed"

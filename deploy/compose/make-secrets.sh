#!/usr/bin/env bash
# Writes the files of secrets for production.yml into a folder (default: deploy/compose/secrets). Keeps those that
# exist, so that it can run again after a file was deleted to make it anew.
set -euo pipefail
umask 077

folder=${1:-$(dirname "${BASH_SOURCE[0]}")/secrets}
mkdir -p "$folder"
cd "$folder"

# Letters and digits only: safe in every file format
random() { head -c 512 /dev/urandom | LC_ALL=C tr -dc 'A-Za-z0-9' | cut -c1-40 | tr -d '\n'; }
make() { [ -s "$1" ] || random >"$1"; }

make postgres-password
make keycloak-database-password
make keycloak-admin-password
make hiring-services-secret
make hiring-careers-secret
make hiring-staff-secret
make portal-cookie-secret
make grafana-admin-password
make equality-key
for database in vacancy application assessment notification; do
    make "$database-database-password"
    make "$database-owner-password"
    {
        echo "quarkus.datasource.password=$(<"$database-database-password")"
        echo "quarkus.oidc-client.credentials.secret=$(<hiring-services-secret)"
        if [ "$database" = application ]; then
            echo "hiring.application.monitoring.key=$(<equality-key)"
        fi
        # The organisation's own lines, for example hiring.smtp.username and hiring.smtp.password
        if [ -s "$database-more.properties" ]; then
            cat "$database-more.properties"
        fi
    } >"$database-service.properties"
    echo "quarkus.flyway.password=$(<"$database-owner-password")" >"$database-owner.properties"
done
{
    echo "hiring.portal.my-secret=$(<hiring-careers-secret)"
    echo "hiring.portal.staff-secret=$(<hiring-staff-secret)"
    echo "hiring.portal.cookie-secret=$(<portal-cookie-secret)"
} >portal.properties
# Containers read them as users of their own; the folder keeps other users of this host away
chmod 444 ./*
chmod 700 .
echo "Secrets are in $PWD. Keep a copy of equality-key elsewhere: it can never change."

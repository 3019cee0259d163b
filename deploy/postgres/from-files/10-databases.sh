#!/usr/bin/env bash
# Runs once, when the server's data directory is new. Creates one database for each service, with the login that owns
# it and the service's own login, and one for Keycloak. Passwords come from files, and are in no argument of a process.
set -euo pipefail

secrets=${SECRETS:-/run/secrets}
for database in vacancy application assessment notification keycloak; do
    export DATABASE=$database
    if [ "$database" = keycloak ]; then
        # Keycloak changes its own tables
        export OWNER_FILE=$secrets/keycloak-database-password USER_FILE=
        owner=keycloak
    else
        export OWNER_FILE=$secrets/$database-owner-password USER_FILE=$secrets/$database-database-password
        owner=${database}_owner
    fi
    psql -v ON_ERROR_STOP=1 -v database="$database" -v owner="$owner" \
        --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set password `cat "$OWNER_FILE"`
create role :"owner" login password :'password';
create database :"database" owner :"owner";
revoke all on database :"database" from public;
SQL
    if [ -n "$USER_FILE" ]; then
        psql -v ON_ERROR_STOP=1 -v database="$database" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set password `cat "$USER_FILE"`
create role :"database" login password :'password';
grant connect on database :"database" to :"database";
SQL
    fi
done

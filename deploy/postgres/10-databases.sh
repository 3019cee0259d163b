#!/usr/bin/env bash
# Runs once, when the server's data directory is new. Creates one database for each service and for Keycloak, each owned
# by its own login user.
set -euo pipefail

for service in vacancy application assessment notification keycloak; do
    password_name="${service^^}_DB_PASSWORD"
    psql -v ON_ERROR_STOP=1 -v service="$service" -v password="${!password_name}" \
        --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"service" login password :'password';
create database :"service" owner :"service";
SQL
done

#!/usr/bin/env bash
# Runs once, when the data directory is new. Creates one database for each service with two logins: <service>_owner
# owns it and changes the schema, <service> works with the rows (docs/decisions/0082). Keycloak has one login for both.
set -euo pipefail

create() {
    psql -v ON_ERROR_STOP=1 -v database="$1" -v login="$2" -v password="$3" \
        -v owner="$4" -v owner_password="$5" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
select format('create role %I login password %L', :'owner', :'owner_password')
    where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('create role %I login password %L', :'login', :'password')
    where not exists (select from pg_roles where rolname = :'login') \gexec
create database :"database" owner :"owner";
-- The logins of the other services have no way in
revoke all on database :"database" from public;
grant connect on database :"database" to :"login";
SQL
}

for service in vacancy application assessment notification; do
    password="${service^^}_DB_PASSWORD"
    owner_password="${service^^}_DB_OWNER_PASSWORD"
    create "$service" "$service" "${!password}" "${service}_owner" "${!owner_password}"
done
create keycloak keycloak "$KEYCLOAK_DB_PASSWORD" keycloak "$KEYCLOAK_DB_PASSWORD"

#!/bin/sh
# Run once by the PostgreSQL image on an empty volume: Samsyn's databases and roles.
set -eu
psql -v ON_ERROR_STOP=1 -U postgres -d postgres \
    -v command_password="$SAMSYN_COMMAND_PASSWORD" \
    -v keys_password="$SAMSYN_KEYS_PASSWORD" \
    -v query_password="$SAMSYN_QUERY_PASSWORD" \
    -f /samsyn/roles.sql

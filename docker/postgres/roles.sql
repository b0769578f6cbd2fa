-- Samsyn's databases and the roles that may enter them. May be run again: what is there stays, passwords are set anew.
--
-- With psql, as a superuser, which is how a container's init script runs it:
--   psql -v command_password=… -v keys_password=… -v query_password=… -f roles.sql
-- The embedded PostgreSQL runs it too, and reads no more of psql's language than stands here: comments and commands on
-- lines of their own, statements that end with ; or \gexec at the end of a line, :'name' for a value, \connect and \set.

\set ON_ERROR_STOP on

-- Who may log in ------------------------------------------------------------------------------------------------------

SELECT 'CREATE ROLE samsyn_command' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samsyn_command') \gexec
SELECT 'CREATE ROLE samsyn_keys' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samsyn_keys') \gexec
SELECT 'CREATE ROLE samsyn_query' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'samsyn_query') \gexec
ALTER ROLE samsyn_command LOGIN PASSWORD :'command_password';
ALTER ROLE samsyn_keys LOGIN PASSWORD :'keys_password';
ALTER ROLE samsyn_query LOGIN PASSWORD :'query_password';

SELECT 'CREATE DATABASE samsyn_log OWNER samsyn_command' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'samsyn_log') \gexec
SELECT 'CREATE DATABASE samsyn_keys OWNER samsyn_keys' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'samsyn_keys') \gexec

-- The log: the command side owns it, the query side reads all of it and writes in its own schema only -----------------

\connect samsyn_log
REVOKE ALL ON DATABASE samsyn_log FROM PUBLIC;
GRANT CONNECT ON DATABASE samsyn_log TO samsyn_query;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO samsyn_query;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO samsyn_query;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO samsyn_query;
ALTER DEFAULT PRIVILEGES FOR ROLE samsyn_command IN SCHEMA public GRANT SELECT ON TABLES TO samsyn_query;
ALTER DEFAULT PRIVILEGES FOR ROLE samsyn_command IN SCHEMA public GRANT SELECT ON SEQUENCES TO samsyn_query;
CREATE SCHEMA IF NOT EXISTS query AUTHORIZATION samsyn_query;

-- The keys: apart from the log, so that they can be backed up for a shorter time --------------------------------------

\connect samsyn_keys
REVOKE ALL ON DATABASE samsyn_keys FROM PUBLIC;
GRANT CONNECT ON DATABASE samsyn_keys TO samsyn_query;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO samsyn_query;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO samsyn_query;
GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO samsyn_query;
ALTER DEFAULT PRIVILEGES FOR ROLE samsyn_keys IN SCHEMA public GRANT SELECT ON TABLES TO samsyn_query;
ALTER DEFAULT PRIVILEGES FOR ROLE samsyn_keys IN SCHEMA public GRANT SELECT ON SEQUENCES TO samsyn_query;

-- PostgreSQL's own database is nobody's business ----------------------------------------------------------------------

\connect postgres
REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;

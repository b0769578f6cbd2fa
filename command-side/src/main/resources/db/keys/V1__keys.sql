-- One key per interviewee and per interview, wrapped by a key that this database never sees. An erased key's row stays
-- with nothing in it, so that no key is ever made under the same id again.
create table personal_key (
    id          uuid        primary key,
    wrapped     bytea,
    created_at  timestamptz not null default now()
);

-- Secrets that both sides share: request hashes, sealed tokens.
create table secret (
    name        text        primary key,
    wrapped     bytea       not null,
    created_at  timestamptz not null default now()
);

-- One key per interviewee and per interview, wrapped by a key that this database never sees.
create table personal_key (
    id          uuid        primary key,
    wrapped     bytea       not null,
    created_at  timestamptz not null default now()
);

-- Secrets that both sides share: request hashes, sealed tokens.
create table secret (
    name        text        primary key,
    wrapped     bytea       not null,
    created_at  timestamptz not null default now()
);

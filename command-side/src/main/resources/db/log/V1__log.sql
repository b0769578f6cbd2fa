-- The log: entries with gapless positions, in the order in which they were committed.
create table entry (
    position    bigint      primary key,
    assessment  uuid        not null,
    sequence    bigint      not null,
    leaf        bytea       not null,
    body        bytea       not null,
    unique (assessment, sequence)
);

-- The one row whose lock makes commit order = position order; frontier is the Merkle tree's right edge.
create table head (
    only_row    boolean     primary key default true check (only_row),
    next        bigint      not null,
    frontier    bytea       not null,
    recorded_at timestamptz not null
);
insert into head (next, frontier, recorded_at) values (0, ''::bytea, 'epoch');

-- Accepted commands, for ever: the same key of the same person gets the same answer.
create table command (
    actor       text        not null,
    key         text        not null,
    request     bytea       not null,
    answer      text        not null,
    primary key (actor, key)
);

-- Long texts and files, beside the entries that name them by SHA-256.
create table blob (
    sha256      bytea       primary key,
    content     bytea       not null
);

-- History is added to, never changed: not even the owner's own statements may.
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'The log is only added to.'; end $$;
create trigger entry_is_only_added before update or delete or truncate on entry
    for each statement execute function refuse_change();
create trigger command_is_only_added before update or delete or truncate on command
    for each statement execute function refuse_change();
create trigger blob_is_only_added before update or delete or truncate on blob
    for each statement execute function refuse_change();

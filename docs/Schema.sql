-- What the migrations make, on SQLite: compared by a test, which also writes it.

CREATE TABLE history_entry (
    number BIGINT PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
    record_kind TEXT NOT NULL, record_id TEXT NOT NULL, hash TEXT NOT NULL);

CREATE INDEX history_entry_record ON history_entry (record_kind, record_id, number);

CREATE TABLE history_head (
    id BIGINT PRIMARY KEY CHECK (id = 1), length BIGINT NOT NULL, hash TEXT NOT NULL);

CREATE TABLE history_value (
    entry BIGINT NOT NULL REFERENCES history_entry (number), position BIGINT NOT NULL,
    field TEXT NOT NULL, personal BOOLEAN NOT NULL, salt TEXT NOT NULL,
    before_hash TEXT NOT NULL, after_hash TEXT NOT NULL,
    before_value TEXT, after_value TEXT,
    erased_at TEXT, erased_reason TEXT,
    PRIMARY KEY (entry, position));

CREATE TABLE job (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts BIGINT NOT NULL, due_at TEXT NOT NULL, posted_at TEXT NOT NULL,
    claimed_at TEXT, done_at TEXT, fault TEXT);

CREATE INDEX job_due ON job (state, due_at, id);

CREATE TABLE link (
    id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('confirm', 'reset', 'invitation')),
    person TEXT REFERENCES person (id), email TEXT, name TEXT,
    language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    role TEXT, scope TEXT, until_day TEXT, invited_by TEXT,
    created_at TEXT NOT NULL, expires_at TEXT NOT NULL, used_at TEXT, withdrawn_at TEXT, sealed_token TEXT,
    CHECK (kind <> 'reset' OR person IS NOT NULL), CHECK (kind <> 'invitation' OR role IS NOT NULL));

CREATE INDEX link_email ON link (email);

CREATE INDEX link_kind ON link (kind, id);

CREATE TABLE migration (id TEXT PRIMARY KEY, ran_at TEXT NOT NULL);

CREATE TABLE parked_form (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), path TEXT NOT NULL, form TEXT NOT NULL,
    created_at TEXT NOT NULL, expires_at TEXT NOT NULL);

CREATE INDEX parked_form_person ON parked_form (person, id);

CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT UNIQUE, password_hash TEXT,
    language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    confirmed_at TEXT NOT NULL, created_at TEXT NOT NULL, closed_at TEXT,
    search_key TEXT NOT NULL, sort_key TEXT NOT NULL,
    CHECK (closed_at IS NOT NULL OR email IS NOT NULL),
    CHECK (closed_at IS NULL OR password_hash IS NULL));

CREATE INDEX person_sort ON person (sort_key, id);

CREATE TABLE role_grant (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('programme-officer', 'head-of-division', 'steering-committee-member',
    'evaluator', 'cluster-director', 'organisation-delegate', 'network-secretary', 'auditor',
    'administrator')),
    scope TEXT, from_day TEXT NOT NULL, until_day TEXT CHECK (until_day >= from_day),
    granted_by TEXT NOT NULL, granted_at TEXT NOT NULL, ended_at TEXT);

CREATE INDEX role_grant_person ON role_grant (person);

CREATE INDEX role_grant_role ON role_grant (role, scope);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL, last_seen_at TEXT NOT NULL, expires_at TEXT NOT NULL);

CREATE INDEX session_person ON session (person);

CREATE TABLE throttle (
    bucket TEXT NOT NULL, begins_at TEXT NOT NULL, attempts BIGINT NOT NULL, PRIMARY KEY (bucket, begins_at));

-- What the migrations make, on SQLite: compared by a test, which also writes it.

CREATE TABLE appeal_wording (
    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), text_fr TEXT NOT NULL, text_ar TEXT, text_en TEXT);

CREATE TABLE assignment (
    id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), evaluator TEXT NOT NULL,
    appointed_by TEXT NOT NULL, appointed_at TEXT NOT NULL, ended_by TEXT, ended_at TEXT, ended_reason TEXT,
    UNIQUE (dossier, evaluator), CHECK (evaluator <> appointed_by),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL)));

CREATE INDEX assignment_evaluator ON assignment (evaluator, id);

CREATE TABLE authority (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('authority', 'unit', 'body', 'partner')), name_fr TEXT, name_ar TEXT, name_en TEXT,
    acronym TEXT, city TEXT, address TEXT, website TEXT, parent TEXT,
    does_fr TEXT, does_ar TEXT, does_en TEXT, seen TEXT, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE authority_name (
    id TEXT PRIMARY KEY, authority TEXT NOT NULL REFERENCES authority (id), seen TEXT NOT NULL, name_fr TEXT, name_ar TEXT, name_en TEXT,
    source TEXT NOT NULL REFERENCES source (id), position BIGINT NOT NULL);

CREATE TABLE budget (
    id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), from_date TEXT NOT NULL,
    to_date TEXT NOT NULL, amount BIGINT NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE call_extension (
    call TEXT NOT NULL REFERENCES call_for_projects (id), number BIGINT NOT NULL,
    from_deadline TEXT NOT NULL, to_deadline TEXT NOT NULL, reason_fr TEXT NOT NULL, reason_ar TEXT, reason_en TEXT,
    announced_at TEXT NOT NULL, announced_by TEXT NOT NULL,
    PRIMARY KEY (call, number), CHECK (to_deadline > from_deadline));

CREATE TABLE call_for_projects (
    id TEXT PRIMARY KEY, number TEXT UNIQUE, name_fr TEXT NOT NULL, name_ar TEXT, name_en TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'cancelled')),
    configuration TEXT NOT NULL, deadline TEXT NOT NULL, first_deadline TEXT NOT NULL,
    published_at TEXT, created_by TEXT NOT NULL, revision BIGINT NOT NULL DEFAULT 1 CHECK (revision > 0), configuration_digest TEXT,
    CHECK (state <> 'published' OR (published_at IS NOT NULL AND number IS NOT NULL)), CHECK (deadline >= first_deadline));

CREATE INDEX call_deadline ON call_for_projects (state, deadline, id);

CREATE INDEX call_published ON call_for_projects (state, published_at, id);

CREATE TABLE call_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL);

CREATE TABLE call_step_reached (
    call TEXT NOT NULL REFERENCES call_for_projects (id), step TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (call, step));

CREATE TABLE call_template (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL);

CREATE TABLE cluster (
    id TEXT PRIMARY KEY,
    name_fr TEXT, name_ar TEXT, name_en TEXT, acronym TEXT, long_name TEXT,
    sector TEXT NOT NULL, other_sectors TEXT NOT NULL, city TEXT, region TEXT,
    founded TEXT, founded_note TEXT, launched TEXT, launched_note TEXT,
    governance_kind TEXT, governance_commissions BIGINT, governance_note TEXT, governance_source TEXT,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    standing TEXT NOT NULL DEFAULT 'named' CHECK (standing IN ('contract', 'label', 'network', 'named')),
    standing_date TEXT, last_known TEXT,
    search_key TEXT NOT NULL DEFAULT '', sort_key TEXT NOT NULL DEFAULT '', given_label TEXT, given_contract TEXT, given_last TEXT,
    CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL));

CREATE INDEX cluster_by_name ON cluster (sort_key, id);

CREATE INDEX cluster_by_region ON cluster (region, sort_key, id);

CREATE INDEX cluster_by_sector ON cluster (sector, sort_key, id);

CREATE INDEX cluster_by_standing ON cluster (standing, sort_key, id);

CREATE TABLE cluster_event (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', dated TEXT NOT NULL, what TEXT NOT NULL);

CREATE INDEX cluster_event_of ON cluster_event (cluster, position);

CREATE TABLE cluster_figure (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    kind TEXT NOT NULL CHECK (kind IN ('members', 'result', 'target')), measure TEXT NOT NULL,
    value BIGINT NOT NULL CHECK (value >= 0), money BOOLEAN NOT NULL, dated TEXT,
    at_least BOOLEAN NOT NULL, approximate BOOLEAN NOT NULL, detail TEXT);

CREATE INDEX cluster_figure_of ON cluster_figure (cluster, position);

CREATE TABLE cluster_label (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', authority TEXT NOT NULL, kind TEXT NOT NULL, decided TEXT, call TEXT);

CREATE INDEX cluster_label_of ON cluster_label (cluster, position);

CREATE TABLE cluster_name (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    name_fr TEXT, name_ar TEXT, name_en TEXT, from_date TEXT, until_date TEXT, seen TEXT,
    CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL));

CREATE INDEX cluster_name_of ON cluster_name (cluster, position);

CREATE TABLE cluster_partner (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', name TEXT NOT NULL, country TEXT, since TEXT);

CREATE INDEX cluster_partner_of ON cluster_partner (cluster, position);

CREATE TABLE cluster_person (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', role TEXT NOT NULL, name TEXT NOT NULL, seen TEXT NOT NULL);

CREATE INDEX cluster_person_of ON cluster_person (cluster, position);

CREATE TABLE cluster_pole (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', name_fr TEXT, name_ar TEXT, name_en TEXT, funded_by TEXT);

CREATE INDEX cluster_pole_of ON cluster_pole (cluster, position);

CREATE TABLE cluster_project (id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    title TEXT NOT NULL, from_date TEXT, until_date TEXT, amount BIGINT, own_funds BIGINT);

CREATE INDEX cluster_project_of ON cluster_project (cluster, position);

CREATE TABLE community_entry (
    id TEXT PRIMARY KEY, kind TEXT, content TEXT NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE completion_item (
    dossier TEXT NOT NULL REFERENCES completion_request (dossier), position BIGINT NOT NULL, part TEXT NOT NULL,
    field TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (dossier, position), UNIQUE (dossier, part, field));

CREATE TABLE completion_request (
    dossier TEXT PRIMARY KEY REFERENCES dossier (id), asked_at TEXT NOT NULL, asked_by TEXT NOT NULL,
    due TEXT NOT NULL, message TEXT NOT NULL, answered_at TEXT, CHECK (due > asked_at));

CREATE TABLE conflict_flag (
    id TEXT PRIMARY KEY, assignment TEXT NOT NULL REFERENCES assignment (id),
    kind TEXT NOT NULL CHECK (kind IN ('employer-is-member', 'employer-is-member-of-competitor')),
    company TEXT NOT NULL, raised_at TEXT NOT NULL, ruled_by TEXT, ruled_at TEXT,
    ruling TEXT CHECK (ruling IN ('cleared', 'upheld')), reason TEXT,
    UNIQUE (assignment, kind, company), CHECK ((ruled_by IS NULL) = (ruling IS NULL)),
    CHECK ((ruling IS NULL) = (reason IS NULL)));

CREATE TABLE contract (
    id TEXT PRIMARY KEY, number TEXT NOT NULL UNIQUE, call TEXT NOT NULL REFERENCES call_for_projects (id),
    label TEXT NOT NULL UNIQUE REFERENCES label (id), dossier TEXT NOT NULL UNIQUE REFERENCES dossier (id), cluster TEXT,
    name_fr TEXT, name_ar TEXT, name_en TEXT, years BIGINT NOT NULL CHECK (years >= 1 AND years <= 10),
    amount_per_year BIGINT NOT NULL CHECK (amount_per_year > 0), starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
    rib TEXT NOT NULL CHECK (LENGTH(rib) = 24), rib_override TEXT CHECK (rib_override <> ''),
    state TEXT NOT NULL CHECK (state IN ('draft', 'signed', 'suspended', 'terminated', 'ended')),
    drafted_by TEXT NOT NULL, drafted_at TEXT NOT NULL,
    signed_on TEXT, place TEXT, level TEXT CHECK (level IN ('handwritten', 'simple', 'advanced', 'qualified')),
    file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, recorded_by TEXT, recorded_at TEXT, version BIGINT NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL), CHECK (ends_on > starts_on),
    CHECK ((state = 'draft') = (signed_on IS NULL)), CHECK ((signed_on IS NULL) = (place IS NULL)),
    CHECK ((signed_on IS NULL) = (level IS NULL)), CHECK ((signed_on IS NULL) = (file_digest IS NULL)),
    CHECK ((signed_on IS NULL) = (recorded_by IS NULL)));

CREATE INDEX contract_call ON contract (call, number);

CREATE INDEX contract_cluster ON contract (cluster, id);

CREATE UNIQUE INDEX contract_drafter ON contract (id, drafted_by);

CREATE TABLE contract_author (
    contract TEXT NOT NULL REFERENCES contract (id), person TEXT NOT NULL, approved_by TEXT,
    PRIMARY KEY (contract, person), CONSTRAINT contract_author_second_person CHECK (approved_by <> person));

CREATE TABLE contract_change (
    id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES contract (id),
    kind TEXT NOT NULL CHECK (kind IN ('suspension', 'resumption', 'termination', 'end')),
    ground TEXT NOT NULL CHECK (ground <> ''), reason TEXT NOT NULL CHECK (reason <> ''),
    effective_on TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused')),
    proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, settled_by TEXT, settled_at TEXT,
    CHECK ((state = 'proposed') = (settled_by IS NULL)), CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    CONSTRAINT contract_change_second_person CHECK (state <> 'confirmed' OR settled_by <> proposed_by));

CREATE INDEX contract_change_contract ON contract_change (contract, id);

CREATE UNIQUE INDEX contract_change_open ON contract_change (contract) WHERE state = 'proposed';

CREATE TABLE "contract_condition" (
    contract TEXT NOT NULL, year BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('signature', 'decision', 'previous-report', 'activity-report',
    'financial-report', 'certified-accounts', 'indicator-report', 'assembly-minutes')),
    position BIGINT NOT NULL, required BOOLEAN NOT NULL, met_at TEXT, met_by TEXT, note TEXT,
    file_name TEXT, file_type TEXT, file_size BIGINT, file_digest TEXT, approved_by TEXT,
    asked TEXT, PRIMARY KEY (contract, year, kind),
    FOREIGN KEY (contract, year) REFERENCES contract_tranche (contract, year),
    CHECK ((met_at IS NULL) = (met_by IS NULL)), CHECK ((kind = 'decision') = (asked IS NOT NULL)),
    CONSTRAINT contract_condition_evidence CHECK (met_at IS NULL OR note IS NOT NULL OR file_digest IS NOT NULL),
    CONSTRAINT contract_condition_second_person CHECK (approved_by IS NULL OR met_by IS NULL OR approved_by <> met_by),
    CONSTRAINT contract_condition_open CHECK (approved_by IS NULL OR met_by IS NOT NULL OR required = FALSE));

CREATE TABLE contract_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL);

CREATE TABLE "contract_payment" (
    id TEXT PRIMARY KEY, contract TEXT NOT NULL, year BIGINT NOT NULL, reference TEXT NOT NULL CHECK (reference <> ''),
    reference_key TEXT NOT NULL UNIQUE, paid_on TEXT NOT NULL, amount BIGINT NOT NULL, approved_by TEXT NOT NULL,
    recorded_by TEXT NOT NULL, recorded_at TEXT NOT NULL, UNIQUE (contract, year),
    FOREIGN KEY (contract, year, amount) REFERENCES "contract_tranche" (contract, year, amount),
    FOREIGN KEY (contract, year, approved_by) REFERENCES "contract_tranche" (contract, year, approved_by),
    CONSTRAINT contract_payment_second_person CHECK (recorded_by <> approved_by));

CREATE TABLE "contract_tranche" (
    contract TEXT NOT NULL REFERENCES contract (id), year BIGINT NOT NULL CHECK (year >= 1 AND year <= 10),
    amount BIGINT NOT NULL CHECK (amount > 0), due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('planned', 'conditions-met', 'approved', 'paid')),
    drafted_by TEXT NOT NULL, approved_by TEXT, approved_at TEXT, payment TEXT UNIQUE,
    PRIMARY KEY (contract, year), UNIQUE (contract, year, amount), UNIQUE (contract, year, approved_by),
    FOREIGN KEY (contract, drafted_by) REFERENCES contract (id, drafted_by),
    CHECK ((state IN ('approved', 'paid')) = (approved_by IS NOT NULL)),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CONSTRAINT contract_tranche_second_person CHECK (approved_by <> drafted_by),
    CONSTRAINT contract_paid_by_reference CHECK ((state = 'paid') = (payment IS NOT NULL)));

CREATE INDEX contract_tranche_state ON contract_tranche (state, due_on);

CREATE TABLE counter (
    id TEXT PRIMARY KEY, measure TEXT NOT NULL CHECK (measure IN
    ('selected-ever', 'labelled-now', 'supported-now', 'network-members', 'calls-launched')),
    value BIGINT NOT NULL, as_of TEXT NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE decision_letter (
    decision TEXT NOT NULL REFERENCES selection_decision (id), language TEXT NOT NULL, digest TEXT NOT NULL,
    size BIGINT NOT NULL, made_at TEXT NOT NULL, PRIMARY KEY (decision, language));

CREATE TABLE declaration (
    assignment TEXT PRIMARY KEY REFERENCES assignment (id),
    conflict TEXT NOT NULL CHECK (conflict IN ('none', 'declared')), text TEXT, at TEXT NOT NULL,
    CHECK (conflict = 'none' OR text IS NOT NULL));

CREATE TABLE document (
    kind TEXT NOT NULL, record TEXT NOT NULL, language TEXT NOT NULL, digest TEXT NOT NULL, size BIGINT NOT NULL,
    made_at TEXT NOT NULL, PRIMARY KEY (kind, record, language));

CREATE TABLE dossier (
    id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id), number TEXT, ordinal BIGINT,
    name_fr TEXT, name_ar TEXT, name_en TEXT, cluster TEXT, track TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'withdrawn', 'to-complete', 'admissible', 'inadmissible',
    'eligible', 'ineligible', 'selected', 'reserve', 'not-selected')),
    reopened BOOLEAN NOT NULL, owner TEXT NOT NULL, created_at TEXT NOT NULL, submitted_at TEXT,
    submissions BIGINT NOT NULL, members BIGINT, companies BIGINT, revision BIGINT NOT NULL, search_key TEXT NOT NULL, moderation BOOLEAN, readers BIGINT, readings BIGINT, score BIGINT, doubled BOOLEAN NOT NULL DEFAULT FALSE,
    CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL),
    CHECK (state = 'draft' OR (submitted_at IS NOT NULL AND number IS NOT NULL AND ordinal IS NOT NULL)));

CREATE INDEX dossier_call ON dossier (call, id, owner);

CREATE UNIQUE INDEX dossier_cluster_deposit ON dossier (call, cluster)
    WHERE cluster IS NOT NULL AND state NOT IN ('draft', 'withdrawn') AND doubled = FALSE;

CREATE INDEX dossier_list ON dossier (call, ordinal, state, track, id, number, name_fr, name_ar, name_en, members,
    submitted_at, readers, readings, score) WHERE ordinal IS NOT NULL;

CREATE UNIQUE INDEX dossier_number ON dossier (number) WHERE number IS NOT NULL;

CREATE UNIQUE INDEX dossier_ordinal ON dossier (call, ordinal) WHERE ordinal IS NOT NULL;

CREATE INDEX dossier_owner ON dossier (owner, id);

CREATE INDEX dossier_owner_call ON dossier (owner, call);

CREATE INDEX dossier_state ON dossier (call, state, ordinal) WHERE ordinal IS NOT NULL;

CREATE TABLE dossier_counter (call TEXT PRIMARY KEY REFERENCES call_for_projects (id), last BIGINT NOT NULL);

CREATE TABLE "dossier_file" (
    id TEXT NOT NULL, dossier TEXT NOT NULL REFERENCES dossier (id), part TEXT NOT NULL, field TEXT NOT NULL,
    name TEXT NOT NULL, type TEXT NOT NULL, size BIGINT NOT NULL CHECK (size > 0), digest TEXT NOT NULL,
    added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT, PRIMARY KEY (dossier, id)) WITHOUT ROWID;

CREATE TABLE "dossier_invitation" (
    id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), email TEXT NOT NULL,
    may TEXT NOT NULL CHECK (may IN ('read', 'write')),
    language TEXT NOT NULL CHECK (language IN ('fr', 'ar', 'en')),
    invited_by TEXT NOT NULL, invited_at TEXT NOT NULL, declined_at TEXT, UNIQUE (dossier, email));

CREATE INDEX dossier_invitation_email ON dossier_invitation (email, dossier);

CREATE TABLE "dossier_member" (
    dossier TEXT NOT NULL REFERENCES dossier (id), position BIGINT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
    size TEXT, ice TEXT, region TEXT, college TEXT, joined TEXT, fee_paid BOOLEAN NOT NULL,
    PRIMARY KEY (dossier, position)) WITHOUT ROWID;

CREATE INDEX dossier_member_ice ON dossier_member (ice, dossier);

CREATE TABLE dossier_part (
    dossier TEXT NOT NULL REFERENCES dossier (id), part TEXT NOT NULL, answers TEXT NOT NULL,
    revision BIGINT NOT NULL, saved_at TEXT NOT NULL, saved_by TEXT NOT NULL, PRIMARY KEY (dossier, part));

CREATE TABLE dossier_person (
    dossier TEXT NOT NULL REFERENCES dossier (id), person TEXT NOT NULL,
    may TEXT NOT NULL CHECK (may IN ('read', 'write')), added_by TEXT NOT NULL, added_at TEXT NOT NULL,
    PRIMARY KEY (dossier, person));

CREATE INDEX dossier_person_person ON dossier_person (person, dossier);

CREATE TABLE edition (
    id TEXT PRIMARY KEY, position BIGINT NOT NULL, label TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('closed', 'no-public-text', 'result-unknown')),
    name_fr TEXT, name_ar TEXT, name_en TEXT, launched TEXT, launch_announced TEXT, deadline TEXT,
    first_deadline TEXT, aim BIGINT, tracks TEXT NOT NULL, rules TEXT NOT NULL, criteria TEXT NOT NULL,
    documents TEXT NOT NULL, candidate_count BIGINT, candidate_note TEXT, laureate_count BIGINT,
    results_decided TEXT, results_from TEXT, results_to TEXT, results_published TEXT, results_note TEXT,
    results_source TEXT, contracts_signed TEXT, support_per_year BIGINT, support_years BIGINT,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE edition_cluster (
    id TEXT PRIMARY KEY, edition TEXT NOT NULL REFERENCES edition (id),
    part TEXT NOT NULL CHECK (part IN ('candidate', 'laureate')), position BIGINT NOT NULL,
    cluster TEXT NOT NULL, kind TEXT CHECK (kind IN ('new', 'renewal')), inferred BOOLEAN NOT NULL);

CREATE INDEX edition_cluster_cluster ON edition_cluster (cluster, part, edition);

CREATE INDEX edition_cluster_edition ON edition_cluster (edition, part, position);

CREATE TABLE edition_extension (
    id TEXT PRIMARY KEY, edition TEXT NOT NULL REFERENCES edition (id), announced TEXT,
    from_deadline TEXT NOT NULL, to_deadline TEXT NOT NULL, reason_fr TEXT, reason_ar TEXT, reason_en TEXT,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE evaluation (
    id TEXT PRIMARY KEY, evaluator TEXT NOT NULL, year TEXT NOT NULL, lasted_months BIGINT,
    contracts TEXT NOT NULL, clusters TEXT NOT NULL, purpose_fr TEXT, purpose_ar TEXT, purpose_en TEXT,
    position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE evaluation_closing (
    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), closed_by TEXT NOT NULL, closed_at TEXT NOT NULL);

CREATE TABLE evaluation_line (
    id TEXT PRIMARY KEY, evaluation TEXT NOT NULL REFERENCES evaluation (id),
    kind TEXT NOT NULL CHECK (kind IN ('finding', 'advice')), clusters TEXT NOT NULL,
    position BIGINT NOT NULL, text_fr TEXT, text_ar TEXT, text_en TEXT);

CREATE TABLE evaluator_profile (
    person TEXT PRIMARY KEY, employer_name TEXT NOT NULL, employer_ice TEXT, expertise TEXT NOT NULL,
    saved_at TEXT NOT NULL);

CREATE TABLE examination_decision (
    dossier TEXT NOT NULL REFERENCES dossier (id), kind TEXT NOT NULL CHECK (kind IN ('admissibility', 'eligibility')),
    number BIGINT NOT NULL, positive BOOLEAN NOT NULL, reason TEXT, decided_at TEXT NOT NULL, decided_by TEXT NOT NULL,
    withdrawn_at TEXT, withdrawn_by TEXT, withdrawn_because TEXT CHECK (withdrawn_because <> ''),
    PRIMARY KEY (dossier, kind, number), CHECK (positive = TRUE OR reason IS NOT NULL),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)));

CREATE UNIQUE INDEX examination_decision_in_force ON examination_decision (dossier, kind) WHERE withdrawn_at IS NULL;

CREATE TABLE framework (
    id TEXT PRIMARY KEY, name_fr TEXT, name_ar TEXT, name_en TEXT, date TEXT, city TEXT, text_fr TEXT, text_ar TEXT, text_en TEXT, position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE framework_line (
    id TEXT PRIMARY KEY, framework TEXT NOT NULL REFERENCES framework (id),
    kind TEXT NOT NULL CHECK (kind IN ('step', 'theme')), position BIGINT NOT NULL, text_fr TEXT, text_ar TEXT, text_en TEXT);

CREATE TABLE fund (
    id TEXT PRIMARY KEY, name_fr TEXT, name_ar TEXT, name_en TEXT, pays_fr TEXT, pays_ar TEXT, pays_en TEXT, content TEXT NOT NULL,
    position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE fund_envelope (
    id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), from_date TEXT, to_date TEXT,
    amount BIGINT NOT NULL, per_year BOOLEAN NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE fund_line (
    id TEXT PRIMARY KEY, fund TEXT NOT NULL REFERENCES fund (id), name_fr TEXT, name_ar TEXT, name_en TEXT, form TEXT NOT NULL, rate TEXT,
    ceiling BIGINT, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE goal (
    id TEXT PRIMARY KEY, measure TEXT NOT NULL, value BIGINT NOT NULL, by_date TEXT NOT NULL,
    position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE "history_entry" (
    number INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, act TEXT NOT NULL,
    record_kind TEXT NOT NULL, record_id TEXT NOT NULL, hash TEXT NOT NULL);

CREATE INDEX history_entry_record ON history_entry (record_kind, record_id, number);

CREATE TABLE history_head (
    id BIGINT PRIMARY KEY CHECK (id = 1), length BIGINT NOT NULL, hash TEXT NOT NULL);

CREATE TABLE "history_value" (
    entry BIGINT NOT NULL REFERENCES "history_entry" (number), position BIGINT NOT NULL,
    field TEXT NOT NULL, personal BOOLEAN NOT NULL, salt TEXT NOT NULL,
    before_hash TEXT NOT NULL, after_hash TEXT NOT NULL,
    before_value TEXT, after_value TEXT,
    erased_at TEXT, erased_reason TEXT,
    PRIMARY KEY (entry, position)) WITHOUT ROWID;

CREATE TABLE history_verification (
    id BIGINT PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL, length BIGINT NOT NULL, hash TEXT NOT NULL);

CREATE TABLE indicator (
    id TEXT PRIMARY KEY, name_fr TEXT, name_ar TEXT, name_en TEXT,
    unit TEXT NOT NULL CHECK (unit IN ('count', 'percent', 'dirham', 'fte', 'hours', 'score')),
    law TEXT NOT NULL CHECK (law IN ('sum', 'last', 'max', 'ratio-of-sums', 'distinct-count')),
    frequency TEXT NOT NULL CHECK (frequency IN ('quarterly', 'yearly')), counts TEXT, numerator TEXT,
    denominator TEXT, split TEXT NOT NULL, registers TEXT NOT NULL, floor BIGINT, published_above BIGINT,
    position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE "job" (
    id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    attempts BIGINT NOT NULL, due_at TEXT NOT NULL, posted_at TEXT NOT NULL,
    claimed_at TEXT, done_at TEXT, fault TEXT) WITHOUT ROWID;

CREATE INDEX job_due ON job (state, due_at, id);

CREATE TABLE label (
    id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id),
    dossier TEXT NOT NULL UNIQUE REFERENCES dossier (id), cluster TEXT,
    call_number TEXT NOT NULL, dossier_number TEXT NOT NULL, decided_on TEXT NOT NULL,
    name_fr TEXT, name_ar TEXT, name_en TEXT,
    granted_on TEXT NOT NULL, valid_until TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'valid', 'suspended', 'withdrawn')),
    proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL,
    number TEXT UNIQUE, code TEXT UNIQUE, authority_fr TEXT, authority_ar TEXT, authority_en TEXT,
    signed_by TEXT, signed_at TEXT, digest TEXT, chain_length BIGINT, chain_hash TEXT,
    CHECK (name_fr IS NOT NULL OR name_ar IS NOT NULL OR name_en IS NOT NULL), CHECK (valid_until >= granted_on),
    CONSTRAINT label_second_person CHECK (signed_by IS NULL OR signed_by <> proposed_by),
    CHECK ((state = 'proposed') = (signed_by IS NULL)), CHECK ((signed_by IS NULL) = (number IS NULL)),
    CHECK ((signed_by IS NULL) = (code IS NULL)), CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CHECK ((signed_by IS NULL) = (digest IS NULL)), CHECK ((signed_by IS NULL) = (chain_hash IS NULL)),
    CHECK ((signed_by IS NULL) = (chain_length IS NULL)));

CREATE INDEX label_call ON label (call, id);

CREATE INDEX label_cluster ON label (cluster, granted_on, id);

CREATE INDEX label_state ON label (state, id);

CREATE TABLE label_author (
    label TEXT NOT NULL REFERENCES label (id), person TEXT NOT NULL, signed_by TEXT,
    PRIMARY KEY (label, person), CONSTRAINT label_author_second_person CHECK (signed_by <> person));

CREATE TABLE label_change (
    id TEXT PRIMARY KEY, label TEXT NOT NULL REFERENCES label (id),
    kind TEXT NOT NULL CHECK (kind IN ('suspension', 'reinstatement', 'withdrawal')),
    reason TEXT NOT NULL CHECK (reason <> ''), state TEXT NOT NULL CHECK (state IN ('proposed', 'signed', 'refused')),
    proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, settled_by TEXT, settled_at TEXT,
    CHECK ((state = 'proposed') = (settled_by IS NULL)), CHECK ((settled_by IS NULL) = (settled_at IS NULL)),
    CONSTRAINT label_change_second_person CHECK (state <> 'signed' OR settled_by <> proposed_by));

CREATE INDEX label_change_label ON label_change (label, id);

CREATE UNIQUE INDEX label_change_open ON label_change (label) WHERE state = 'proposed';

CREATE TABLE label_number (year BIGINT PRIMARY KEY, last BIGINT NOT NULL);

CREATE TABLE late_conflict (
    assignment TEXT PRIMARY KEY REFERENCES assignment (id), came_at TEXT NOT NULL,
    noted_by TEXT, noted_at TEXT, note TEXT CHECK (note <> ''),
    CHECK ((noted_by IS NULL) = (note IS NULL)), CHECK ((noted_at IS NULL) = (note IS NULL)));

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

CREATE TABLE mobility_entry (
    id TEXT PRIMARY KEY, kind TEXT, content TEXT NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE moderation (
    dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL, opened_by TEXT NOT NULL,
    opened_at TEXT NOT NULL, reason TEXT, minutes TEXT, closed_by TEXT, closed_at TEXT,
    PRIMARY KEY (dossier, number), CHECK ((closed_at IS NULL) = (minutes IS NULL)));

CREATE TABLE moderation_answer (
    dossier TEXT NOT NULL, number BIGINT NOT NULL, assignment TEXT NOT NULL REFERENCES assignment (id),
    kind TEXT NOT NULL CHECK (kind IN ('kept', 'revised')), at TEXT NOT NULL, reason TEXT,
    PRIMARY KEY (dossier, number, assignment),
    FOREIGN KEY (dossier, number) REFERENCES moderation (dossier, number));

CREATE TABLE national_indicator (
    id TEXT PRIMARY KEY, name_fr TEXT, name_ar TEXT, name_en TEXT, value TEXT NOT NULL, unit TEXT NOT NULL, date TEXT NOT NULL, compare TEXT,
    position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE network_entry (
    id TEXT PRIMARY KEY, kind TEXT, content TEXT NOT NULL, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE TABLE network_member (
    id TEXT PRIMARY KEY, cluster TEXT NOT NULL REFERENCES cluster (id), as_of TEXT NOT NULL,
    listed_as TEXT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE INDEX network_member_by_cluster ON network_member (cluster);

CREATE TABLE obligation (
    id TEXT PRIMARY KEY, text_fr TEXT, text_ar TEXT, text_en TEXT, legal_text TEXT, content TEXT NOT NULL, position BIGINT NOT NULL,
    source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

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

CREATE TABLE programme_contract (
    id TEXT PRIMARY KEY, collective BOOLEAN NOT NULL, call TEXT, status TEXT, signed TEXT, city TEXT,
    years BIGINT CHECK (years > 0), starts TEXT, ends TEXT,
    amount BIGINT CHECK (amount >= 0),
    amount_means TEXT CHECK (amount_means IN ('total-over-period', 'per-year')),
    fund TEXT, without_target TEXT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    CHECK ((amount IS NULL) = (amount_means IS NULL)));

CREATE TABLE programme_contract_cluster (
    id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES programme_contract (id),
    cluster TEXT NOT NULL REFERENCES cluster (id), position BIGINT NOT NULL, UNIQUE (contract, cluster));

CREATE INDEX programme_contract_by_cluster ON programme_contract_cluster (cluster, contract);

CREATE TABLE programme_contract_target (
    id TEXT PRIMARY KEY, contract TEXT NOT NULL REFERENCES programme_contract (id), position BIGINT NOT NULL,
    indicator TEXT, name TEXT NOT NULL, value BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]');

CREATE INDEX programme_contract_target_of ON programme_contract_target (contract, position);

CREATE TABLE ranking_freeze (
    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), snapshot TEXT NOT NULL, hash TEXT NOT NULL,
    frozen_by TEXT NOT NULL, frozen_at TEXT NOT NULL);

CREATE TABLE record_row (
    table_name TEXT NOT NULL, id TEXT NOT NULL, file TEXT NOT NULL, part BOOLEAN NOT NULL,
    owner TEXT NOT NULL, loaded TEXT NOT NULL, loaded_at TEXT NOT NULL,
    PRIMARY KEY (table_name, id));

CREATE INDEX record_row_file ON record_row (file, table_name, id);

CREATE TABLE region (
    id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, number BIGINT NOT NULL UNIQUE, name_fr TEXT, name_ar TEXT, name_en TEXT,
    seat_fr TEXT, seat_ar TEXT, seat_en TEXT,
    tile_column BIGINT NOT NULL CHECK (tile_column BETWEEN 0 AND 5),
    tile_row BIGINT NOT NULL CHECK (tile_row BETWEEN 0 AND 7), source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]',
    UNIQUE (tile_column, tile_row));

CREATE TABLE result_publication (
    call TEXT PRIMARY KEY REFERENCES call_for_projects (id), published_by TEXT NOT NULL,
    published_at TEXT NOT NULL);

CREATE TABLE review (
    assignment TEXT PRIMARY KEY REFERENCES assignment (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'submitted')), scores TEXT NOT NULL, comments TEXT NOT NULL,
    overall TEXT NOT NULL, submitted_at TEXT, configuration_version BIGINT NOT NULL, revision BIGINT NOT NULL,
    CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)));

CREATE TABLE role_grant (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('programme-officer', 'head-of-division', 'steering-committee-member',
    'evaluator', 'cluster-director', 'organisation-delegate', 'network-secretary', 'auditor',
    'administrator')),
    scope TEXT, from_day TEXT NOT NULL, until_day TEXT CHECK (until_day >= from_day),
    granted_by TEXT NOT NULL, granted_at TEXT NOT NULL, ended_at TEXT);

CREATE INDEX role_grant_person ON role_grant (person);

CREATE INDEX role_grant_role ON role_grant (role, scope);

CREATE TABLE rule_override (
    dossier TEXT NOT NULL REFERENCES dossier (id), rule TEXT NOT NULL, satisfied BOOLEAN NOT NULL,
    computed BOOLEAN NOT NULL, reason TEXT NOT NULL CHECK (reason <> ''), at TEXT NOT NULL, by_person TEXT NOT NULL,
    id TEXT PRIMARY KEY);

CREATE INDEX rule_override_dossier ON rule_override (dossier, rule, id);

CREATE TABLE sector (id TEXT PRIMARY KEY, name_fr TEXT, name_ar TEXT, name_en TEXT, position BIGINT NOT NULL, source TEXT REFERENCES source (id), also TEXT NOT NULL DEFAULT '[]',
    certainty TEXT NOT NULL DEFAULT 'stated' CHECK (certainty IN ('stated', 'inferred')),
    inferred TEXT NOT NULL DEFAULT '[]', note TEXT, conflicts TEXT NOT NULL DEFAULT '[]',
    missing TEXT NOT NULL DEFAULT '[]', scope TEXT CHECK (scope IN ('industrial', 'technological')));

CREATE TABLE selection_author (
    dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL, person TEXT NOT NULL, signed_by TEXT,
    PRIMARY KEY (dossier, number, person),
    CONSTRAINT selection_author_second_person CHECK (signed_by <> person));

CREATE TABLE selection_decision (
    id TEXT PRIMARY KEY, call TEXT NOT NULL REFERENCES call_for_projects (id),
    dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('selected', 'reserve', 'not-selected')), reserve_rank BIGINT,
    reasons_fr TEXT NOT NULL, reasons_ar TEXT, reasons_en TEXT, conditions TEXT,
    proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL, signed_by TEXT, signed_at TEXT,
    UNIQUE (dossier, number), CHECK (signed_by IS NULL OR signed_by <> proposed_by),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL)),
    CHECK ((outcome = 'reserve') = (reserve_rank IS NOT NULL)));

CREATE INDEX selection_decision_call ON selection_decision (call, dossier, number);

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id),
    created_at TEXT NOT NULL, last_seen_at TEXT NOT NULL, expires_at TEXT NOT NULL);

CREATE INDEX session_person ON session (person);

CREATE TABLE source (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, publisher TEXT NOT NULL, date TEXT,
    date_inferred BOOLEAN NOT NULL, address TEXT, founding BIGINT UNIQUE CHECK (founding BETWEEN 1 AND 5),
    position BIGINT NOT NULL, language TEXT NOT NULL DEFAULT 'fr'
    CHECK (language IN ('fr', 'ar', 'en')));

CREATE TABLE submission (
    id TEXT PRIMARY KEY, dossier TEXT NOT NULL REFERENCES dossier (id), number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('deposit', 'completion')), revision BIGINT NOT NULL,
    receipt TEXT NOT NULL UNIQUE, at TEXT NOT NULL, by_person TEXT NOT NULL, snapshot TEXT NOT NULL,
    digest TEXT NOT NULL, files BIGINT NOT NULL, chain_length BIGINT NOT NULL, chain_hash TEXT NOT NULL,
    UNIQUE (dossier, number), UNIQUE (dossier, revision));

CREATE TABLE template_criterion (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL);

CREATE TABLE template_eligibility (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('fact', 'rule', 'track', 'example')),
    position BIGINT NOT NULL, document TEXT NOT NULL);

CREATE INDEX template_eligibility_kind ON template_eligibility (kind, position);

CREATE TABLE template_part (id TEXT PRIMARY KEY, position BIGINT NOT NULL, document TEXT NOT NULL);

CREATE TABLE throttle (
    bucket TEXT NOT NULL, begins_at TEXT NOT NULL, attempts BIGINT NOT NULL, PRIMARY KEY (bucket, begins_at));

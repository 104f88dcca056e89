import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rectification ledger (台账): one row per problem of an issued document, written in the act's own statement. Rows of
 * matters that are older than this table are made from their record when the migrations have run.
 */
export class Problems1795600004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PROBLEM);
    await runner.query(WORDS);
    await runner.query(KEEP_PROBLEMS);
    await runner.query(`grant select, insert, update, delete on problem, problem_words to bihuan_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function keep_problems(jsonb);
      drop index budget_item_unsigned;
      drop table problem_words, problem;
      drop function keep_problem_words();
    `);
  }
}

const PROBLEM = `
  create table problem (
    instance_id uuid not null,
    no integer not null,
    title text not null,
    recommendation text not null,
    category text,
    amount_fen bigint,
    unit_status text not null,
    finance_status text not null,
    -- neither closed out nor deferred
    open boolean not null,
    stance text,
    measure text,
    -- empty while nobody is named
    person text not null,
    by_on date,
    evidence_count integer not null,
    evidence_unhashed integer not null,
    evidence_names text[] not null,
    deferral text,
    deferral_until date,
    -- what finance or the leader decided last on it
    decided_on date,
    decision text,
    decided_by text,
    region_id text not null,
    unit_id text not null,
    division_id text,
    fiscal_year integer not null,
    item_name text not null,
    item_code text not null,
    document_number text not null,
    issued_on date not null,
    received_on date,
    reported_on date,
    feedback_phase text not null,
    problems_settled integer not null,
    problems_all integer not null,
    obligation_key text,
    obligation_kind text,
    responsible text[] not null,
    legal_due date,
    -- of the clock that runs for the document
    due date not null,
    near_from date not null,
    provisional boolean not null,
    paused boolean not null,
    final_date date,
    on_board boolean not null,
    extension_asked integer,
    asked_due date,
    settled jsonb,
    constraint problem_pkey primary key (instance_id, no)
  ) with (fillfactor = 80);
  -- the ledger of a region and year by document, by unit, by person; of one cell of its matrix; of one unit
  create index problem_due on problem (region_id, fiscal_year, due, instance_id, no);
  create index problem_by_unit on problem (region_id, fiscal_year, unit_id, due, instance_id, no);
  create index problem_by_person on problem (region_id, fiscal_year, unit_id, person, instance_id, no);
  create index problem_state on problem (region_id, fiscal_year, finance_status, unit_status, due, instance_id, no);
  create index problem_unit on problem (unit_id, fiscal_year, due, instance_id, no);
  -- one document by its number
  create index problem_document on problem (document_number);
  -- the same class of problem in the same unit in an earlier year
  create index problem_recurring on problem (unit_id, category, fiscal_year) where category is not null;
  -- documents that wait for their receipt, those due first on top; a document without problems is in no ledger
  create index budget_item_unsigned on budget_item (region_id, next_due, instance_id)
    where feedback_phase = 'delivered';
`;

const WORDS = `
  -- What a problem can be found by: beside the row, because that changes with every act and its words never.
  create table problem_words (
    instance_id uuid not null,
    no integer not null,
    grams text[] not null,
    constraint problem_words_pkey primary key (instance_id, no)
  );
  -- words of one character and more, anywhere in title, recommendation, item or document number
  create index problem_words_grams on problem_words using gin (grams);
  create function keep_problem_words() returns trigger language plpgsql as $$
    begin
      insert into problem_words
      values (new.instance_id, new.no,
        search_grams(concat_ws(' ', new.title, new.recommendation, new.item_name, new.document_number)))
      on conflict (instance_id, no) do update set grams = excluded.grams;
      return null;
    end
  $$;
  create trigger problem_words_new after insert on problem for each row execute function keep_problem_words();
`;

const KEY = ['instance_id', 'no'];
/** Everything that an act may change; the last three only when something is decided. */
const CHANGING = [
  'unit_status',
  'finance_status',
  'open',
  'stance',
  'measure',
  'person',
  'by_on',
  'evidence_count',
  'evidence_unhashed',
  'evidence_names',
  'deferral',
  'deferral_until',
  'region_id',
  'unit_id',
  'division_id',
  'fiscal_year',
  'item_name',
  'item_code',
  'document_number',
  'issued_on',
  'received_on',
  'reported_on',
  'feedback_phase',
  'problems_settled',
  'problems_all',
  'obligation_key',
  'obligation_kind',
  'responsible',
  'legal_due',
  'due',
  'near_from',
  'provisional',
  'paused',
  'final_date',
  'on_board',
  'extension_asked',
  'asked_due',
  'settled',
];
const DECIDED = ['decided_on', 'decision', 'decided_by'];

/** The ledger's part of an act, in the same statement: rows that an act has changed, and only those. */
const KEEP_PROBLEMS = `
  create function keep_problems(rows jsonb) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    insert into problem select * from jsonb_populate_recordset(null::problem, rows)
    on conflict (${KEY.join(', ')}) do update
    set ${[
      ...CHANGING.map((column) => `${column} = excluded.${column}`),
      // a row that says nothing of a decision keeps what it knows
      ...DECIDED.map(
        (column) =>
          `${column} = case when excluded.decided_on is null then problem.${column} else excluded.${column} end`,
      ),
    ].join(', ')};
  end
  $$;
`;

import type { DocumentVersion, Instance } from '../../domain/process/process.ts';
import type { Queryable } from '../pool.ts';

/** What one act needs of the database: the matter, the key's first answer, the versions it names, today's calendar. */
export interface Loaded {
  readonly instance: Instance | undefined;
  readonly headHash: string;
  readonly answer: { readonly requestHash: string; readonly body: string } | undefined;
  readonly documents: ReadonlyMap<string, DocumentVersion>;
  readonly calendar: string;
}

/** One act's part of the load. */
export interface Wanted {
  readonly instanceId: string;
  readonly caller: string;
  readonly key: string | undefined;
  readonly documentIds: readonly string[];
}

interface Row {
  readonly id: string | null;
  readonly process: string;
  readonly version: number;
  readonly state: Instance['state'];
  readonly book: Instance['book'];
  readonly head_hash: string | null;
  readonly request_hash: string | null;
  readonly answer: string | null;
  readonly documents: readonly DocumentVersion[] | null;
  readonly calendar: string | null;
}

const DOCUMENTS = `
  select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'authorId', d.author_id, 'body', d.body))
  from document_version d`;

const COLUMNS = `
  i.id, i.process, i.version, i.state, i.book, i.head_hash, a.request_hash, a.body as answer,
  (select version from calendar_version where active) as calendar`;

// One act is asked for without arrays: PostgreSQL plans it once, and not anew for every length of them.
const LOAD_ONE = `
  select ${COLUMNS}, null as documents
  from (values ($1::uuid)) w (id)
  left join instance i on i.id = w.id
  left join answer a on a.caller = $2 and a.key = $3`;

const LOAD = `
  select ${COLUMNS}, (${DOCUMENTS} where d.id = any ($4::uuid[]) and d.instance_id = w.id) as documents
  from unnest($1::uuid[], $2::text[], $3::text[]) with ordinality as w (id, caller, key, no)
  left join instance i on i.id = w.id
  left join answer a on a.caller = w.caller and a.key = w.key
  order by w.no`;

/** The first of an act's two round trips, for one act or for many; answers in the order asked. */
export async function loadActs(db: Queryable, wanted: readonly Wanted[]): Promise<readonly Loaded[]> {
  const [one] = wanted;
  const { rows } = await db.query<Row>(
    one && wanted.length === 1 && one.documentIds.length === 0
      ? { name: 'load-act', text: LOAD_ONE, values: [one.instanceId, one.caller, one.key ?? null] }
      : { name: 'load-acts', text: LOAD, values: arrays(wanted) },
  );
  return rows.map(toLoaded);
}

function arrays(wanted: readonly Wanted[]): readonly (readonly (string | null)[])[] {
  return [
    wanted.map(({ instanceId }) => instanceId),
    wanted.map(({ caller }) => caller),
    wanted.map(({ key }) => key ?? null),
    wanted.flatMap(({ documentIds }) => documentIds),
  ];
}

/** Versions that a process needs beside those a command names; only few commands do. */
export async function loadDocuments(
  db: Queryable,
  instanceIds: readonly string[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentVersion>> {
  const { rows } = await db.query<Pick<Row, 'documents'>>({
    name: 'load-documents',
    text: `select (${DOCUMENTS} where d.id = any ($1::uuid[]) and d.instance_id = any ($2::uuid[])) as documents`,
    values: [ids, instanceIds],
  });
  return byId(rows[0]?.documents);
}

/** Makes others wait until this transaction ends, each in the same order. */
export async function lockInstances(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query('select from instance where id = any ($1::uuid[]) order by id for update', [ids]);
}

function toLoaded(row: Row): Loaded {
  if (row.calendar === null) throw new Error('No calendar is active: load one before anybody acts.');
  const { id, process, version, state, book } = row;
  return {
    instance: id === null ? undefined : { id, process, version, state, book },
    headHash: row.head_hash ?? '',
    answer:
      row.request_hash === null || row.answer === null
        ? undefined
        : { requestHash: row.request_hash, body: row.answer },
    documents: byId(row.documents),
    calendar: row.calendar,
  };
}

function byId(documents: readonly DocumentVersion[] | null | undefined): ReadonlyMap<string, DocumentVersion> {
  return new Map((documents ?? []).map((document) => [document.id, document]));
}

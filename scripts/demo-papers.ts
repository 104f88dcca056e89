import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import { pino } from 'pino';
import { createApp } from '../api/create-app.ts';
import { PaperListSchema, PAPER_FORMATS, type PaperFormat, type PaperList } from '../api/papers/papers.schemas.ts';
import { DEMO_PASSWORD } from '../demo/cast.ts';
import type { OpenPaperDesk, PaperDesk, Papers } from '../demo/papers.ts';
import type { Servers } from '../demo/servers.ts';
import { dateOf } from '../domain/calendar/plain-date.ts';
import { PAPER_KINDS, type PaperKind } from '../domain/papers/issued-papers.ts';
import { createLocalStore } from '../files/local-store.ts';

/** Who fetches them: he reads everything in the city and below it, and does nothing. */
const READER = 'auditor';
/** What the year must lead to: without one of these the demo would say less than it claims. */
const EXPECTED: readonly PaperKind[] = [
  'feedback',
  'rectification',
  'receipt',
  'slip',
  'refusal',
  'suspension',
  'stop',
];
const FORMATS = Object.keys(PAPER_FORMATS) as PaperFormat[];
/** How a whole file of each format begins. */
const BEGINS: Readonly<Record<PaperFormat, string>> = { docx: 'PK\u0003\u0004', pdf: '%PDF-' };

interface Written {
  readonly kind: PaperKind;
  readonly bytes: number;
}

/** Has the demo's papers written by the API itself, over HTTP as anybody would fetch them, into an emptied folder. */
export function paperDesk(folder: string): OpenPaperDesk {
  return async (servers) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const door = await openDoor(servers, folder);
    return desk(servers, folder, door);
  };
}

interface Door {
  readonly get: (path: string) => Promise<Response>;
  readonly close: () => Promise<void>;
}

function desk({ pool, seen }: Servers, folder: string, { get, close }: Door): PaperDesk {
  const written: Written[] = [];
  const faults: string[] = [];
  const known = new Set<string>();
  const write = async (item: string, kind: PaperKind, query: string, name: string): Promise<void> => {
    for (const format of FORMATS) {
      const answer = await get(`/budget-items/${item}/papers/${kind}.${format}${query}`);
      const file = Buffer.from(await answer.arrayBuffer());
      const whole = answer.ok && file.subarray(0, BEGINS[format].length).toString('latin1') === BEGINS[format];
      if (!whole) faults.push(`${name}.${format}: ${String(answer.status)}`);
      else writeFileSync(join(folder, `${name}.${format}`), file);
      if (whole) written.push({ kind, bytes: file.length });
    }
  };
  const listed = async (item: string): Promise<PaperList['rows']> =>
    PaperListSchema.parse(await (await get(`/budget-items/${item}/papers`)).json()).rows;
  return {
    slips: async () => {
      for (const { id, code, key } of await onBoard(pool)) {
        if (known.has(`${id} ${key}`)) continue;
        known.add(`${id} ${key}`);
        const slip = (await listed(id)).find((row) => row.key === key);
        const name = fileName([code, dateOf(seen()), slip?.name ?? key]);
        await write(id, 'slip', `?key=${encodeURIComponent(key)}`, name);
      }
    },
    issued: async (items) => {
      for (const { id, key } of items) {
        for (const { kind, seq, on, name } of await listed(id)) {
          if (seq !== null) await write(id, kind, `?seq=${String(seq)}`, fileName([key, on ?? '', name, String(seq)]));
        }
      }
      return summed(folder, written, faults);
    },
    close,
  };
}

/** Papers are named for people, and nothing in a name leads out of the folder. */
function fileName(parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')).join('_');
}

function summed(folder: string, written: readonly Written[], faults: readonly string[]): Papers {
  const kinds = PAPER_KINDS.map((kind) => {
    const those = written.filter((one) => one.kind === kind);
    return [kind, { files: those.length, bytes: those.reduce((sum, { bytes }) => sum + bytes, 0) }] as const;
  }).filter(([, { files }]) => files > 0);
  const byKind: Papers['byKind'] = Object.fromEntries(kinds);
  const none = EXPECTED.filter((kind) => !byKind[kind]).map((kind) => `no paper of the kind ${kind} was written`);
  return { folder, byKind, faults: [...faults, ...none] };
}

/** The items of the board; matters of other processes have no slip. */
async function onBoard(
  pool: Servers['pool'],
): Promise<readonly { readonly id: string; readonly code: string; readonly key: string }[]> {
  const { rows } = await pool.query<{ id: string; code: string; key: string }>(
    `select i.id, i.code, o.key from obligation o join instance i on i.id = o.instance_id
     where o.on_board and o.settled_on is null and i.process = 'budgetItem' order by i.code, o.key`,
  );
  return rows;
}

/** The API on the demo's servers and its clock, and somebody signed in. */
async function openDoor({ pool, store, seen }: Servers, folder: string): Promise<Door> {
  const limits = { requestsPerMinute: 1_000_000, signInsPerMinute: 1_000, machineRequestsPerMinute: 1_000 };
  const http = {
    host: '127.0.0.1',
    port: 0,
    sessionSecret: 'only as long as the demo runs, and nowhere else',
    ...limits,
  };
  const kept = join(folder, '..', 'demo-files');
  const files = { store: createLocalStore(kept), incoming: join(kept, 'incoming'), limit: 1 };
  const logger = pino({ level: 'warn' }, pino.destination(2));
  const app = await createApp({ config: { http }, pool, store, clock: { now: seen }, files, logger });
  await app.listen(0, http.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const api = `http://${http.host}:${String(port)}/api/v1`;
  await pool.query('update person set password_hash = $1 where login = $2', [await hash(DEMO_PASSWORD), READER]);
  const signedIn = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: READER, password: DEMO_PASSWORD }),
  });
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
  return {
    get: (path) => fetch(`${api}${path}`, { headers: { cookie: cookie.join('; ') } }),
    close: () => app.close(),
  };
}

import { verifyRecord } from '../db/verify.ts';
import { breakSentence } from '../db/verify-text.ts';
import type { Locale } from '../domain/locale.ts';
import { PROCESSES } from '../domain/processes/index.ts';
import { describeFilledIn } from '../domain/tables/filled-in.ts';
import { describeFinding } from '../domain/tables/table-finding.ts';
import { audit } from './audit.ts';
import { disagreements } from './agreement.ts';
import { countAll, phasesOf, reconciled, recordOf, workflowEnds } from './facts.ts';
import type { OpenPaperDesk, PaperDesk, Papers } from './papers.ts';
import { play, type Played } from './play.ts';
import type { PublishedProject } from './projects.ts';
import { scenario, type Scenario } from './scenario/index.ts';
import { hour } from './script.ts';
import { startServers, type Say, type Servers } from './servers.ts';
import { summarise, type Lived, type Summary } from './summary.ts';
import { itemTimeline, refusalEntry, roundEntry, type Entry } from './timeline.ts';

/** Before the target season opens, and after the last item has closed. */
const STARTS_AT = hour('2024-09-02', '08:00');
const ENDS_AT = hour('2026-12-01');

/** An item of the demo, or a published table that is only checked. */
export interface DemoItem {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly fictitious: boolean;
  readonly phase: string | null;
  readonly total: string | null;
  /** Values that are ours and not the table's. */
  readonly filled: readonly string[];
  readonly findings: readonly string[];
}

export interface DemoReport {
  readonly items: readonly DemoItem[];
  readonly timeline: readonly Entry[];
  readonly summary: Summary;
}

/** Lives the scenario's year on real servers, checks all of it, and stops the servers whatever happens. */
export async function runDemo(
  locale: Locale,
  { say, stopped, openDesk }: { readonly say: Say; readonly stopped: AbortSignal; readonly openDesk: OpenPaperDesk },
): Promise<DemoReport> {
  const began = performance.now();
  const script = scenario();
  const servers = await startServers(STARTS_AT, say);
  try {
    const desk = await openDesk(servers);
    const { played, papers } = await liveAndWrite(servers, script, desk, { say, stopped });
    const lived = await collect(servers, script);
    const summary = await check(servers, script, lived, { ...played, papers, began });
    return { items: itemsOf(script, lived, locale), timeline: timelineOf(lived, played, locale), summary };
  } finally {
    await servers.close();
  }
}

/** The year, with its papers written as they are issued. */
async function liveAndWrite(
  servers: Servers,
  { lives }: Scenario,
  desk: PaperDesk,
  { say, stopped }: { readonly say: Say; readonly stopped: AbortSignal },
): Promise<{ readonly played: Played; readonly papers: Papers }> {
  try {
    const played = await play(servers, lives, ENDS_AT, { say, stopped, settled: desk.slips });
    return { played, papers: await desk.issued(lives) };
  } finally {
    await desk.close();
  }
}

async function collect(servers: Servers, { lives }: Scenario): Promise<readonly Lived[]> {
  const [ends, phases] = [await workflowEnds(servers, lives), await phasesOf(servers)];
  return Promise.all(
    lives.map(async (life) => {
      const record = await recordOf(servers, life);
      return {
        life,
        record,
        phase: phases.get(life.id) ?? 'missing',
        workflow: ends.get(life.key) ?? 'missing',
        audit: audit(record),
        disagreements: disagreements(life, record, ENDS_AT),
      };
    }),
  );
}

async function check(
  servers: Servers,
  { lives, projects }: Scenario,
  lived: readonly Lived[],
  { papers, began, ...played }: Played & { readonly papers: Papers; readonly began: number },
): Promise<Summary> {
  const proof = await verifyRecord(servers.pool, PROCESSES);
  const foreseen = lives.flatMap(({ steps }) => steps).filter(({ refused }) => refused !== undefined).length;
  return summarise({
    lived,
    post: await servers.posted(await servers.now()),
    papers,
    counts: await countAll(servers),
    morningRounds: played.rounds.length,
    refusals: { foreseen, seen: played.refusals.length },
    checkedOnly: projects.filter(({ year }) => !year).length,
    faults: [...proof.breaks.map((broken) => breakSentence(broken, 'en')), ...(await reconciled(servers, ENDS_AT))],
    verified: proof.breaks.length === 0 && proof.matters === (await opened(servers)) + lives.length,
    seconds: Math.round((performance.now() - began) / 100) / 10,
  });
}

/** What nobody of the demo opens but the year itself: the plans of key evaluations that are owed each January (E6). */
async function opened({ pool }: Servers): Promise<number> {
  const { rows } = await pool.query<{ matters: number }>(
    `select count(*)::int as matters from instance where process <> 'budgetItem'`,
  );
  return rows[0]?.matters ?? 0;
}

function timelineOf(lived: readonly Lived[], { refusals, rounds }: Played, locale: Locale): readonly Entry[] {
  const entries = [
    ...lived.flatMap(({ life, record }) => itemTimeline(life, record, locale)),
    ...refusals.flatMap((refusal) =>
      lived.filter(({ life }) => life.key === refusal.step.item).map(({ life }) => refusalEntry(life, refusal, locale)),
    ),
    ...rounds.map((round) => roundEntry(round, locale)),
  ];
  return entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function itemsOf({ projects }: Scenario, lived: readonly Lived[], locale: Locale): readonly DemoItem[] {
  const published = projects.map((project) =>
    publishedItem(
      project,
      lived.find(({ life }) => life.key === project.id),
      locale,
    ),
  );
  const invented = lived
    .filter(({ life }) => !projects.some(({ id }) => id === life.key))
    .map(({ life, phase, record }): DemoItem => ({
      id: life.key,
      name: life.input.name,
      source: life.input.source ?? '',
      fictitious: true,
      phase,
      total: totalOf(record),
      filled: [],
      findings: [],
    }));
  return [...published, ...invented];
}

function publishedItem(
  { id, name, source, check: { findings }, year }: PublishedProject,
  lived: Lived | undefined,
  locale: Locale,
): DemoItem {
  return {
    id,
    name,
    source,
    fictitious: false,
    phase: lived?.phase ?? null,
    total: lived ? totalOf(lived.record) : null,
    filled: (year?.filled ?? []).map((filled) => `${filled.path} ${describeFilledIn(filled, locale)}`),
    findings: findings.map((found) => describeFinding(found, locale)),
  };
}

function totalOf(record: Lived['record']): string | null {
  const concluded = record.map(({ event }) => event).find(({ type }) => type === 'evaluationConcluded');
  return concluded && 'total' in concluded && typeof concluded.total === 'string' ? concluded.total : null;
}

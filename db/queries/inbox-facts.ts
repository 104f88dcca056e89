import type { Instant, PlainDate } from '../../domain/calendar/plain-date.ts';
import type { Authority } from '../../domain/process/actor.ts';
import type { Extension } from '../../domain/obligations/obligation.ts';
import type { Chain } from '../../domain/sign-off/chain.ts';
import type { Scored } from '../../domain/processes/budget-item/state.ts';
import type { Queryable } from '../pool.ts';
import { frozenSql, isSignatureSql } from './frozen.ts';

/** What a line of an inbox tells besides its name: parts of the matter's state, counted where they are many. */
export interface WorkFacts {
  readonly instanceId: string;
  readonly key: string;
  readonly version: number;
  /** When the clock of this work began: since then it waits. */
  readonly since: Instant | null;
  readonly submissions: number | null;
  readonly returns: number | null;
  /** Rows of the target table that are new, gone or different in its newest version; null for a first one. */
  readonly changes: number | null;
  readonly congressOn: PlainDate | null;
  readonly self: Scored | null;
  readonly final: Scored | null;
  readonly periods: readonly string[];
  readonly correctionRounds: number | null;
  readonly documentNumber: string | null;
  readonly problems: {
    readonly all: number;
    readonly answered: number;
    readonly rectified: number;
    readonly evidence: number;
    readonly awaiting: number;
    readonly deferralsAsked: number;
  };
  readonly extensions: readonly Extension[];
  /** Chains of signatures that run. */
  readonly signOff: readonly Chain[] | null;
  /** The version that waits to be signed, of work that a clerk drafts; `own` where the reader froze it himself. */
  readonly frozen: { readonly number: number; readonly by: string | null; readonly own: boolean } | null;
  /** Bodies of the targets in force and of the self-evaluation, where it waits for its review. */
  readonly evaluation: { readonly targets: unknown; readonly own: unknown } | null;
  /** What people last wrote about the matter: an opinion, a reason, what was done. */
  readonly said: { readonly by: Authority; readonly at: Instant; readonly text: string } | null;
}

/** A line of an inbox. */
export interface WorkKey {
  readonly instanceId: string;
  readonly key: string;
  readonly commands: readonly string[];
  readonly obligationKey: string | null;
}

const PROBLEMS = `
  select json_build_object('all', count(*), 'answered', count(p -> 'answer'),
    'rectified', count(*) filter (where p ->> 'unitStatus' = 'rectified'),
    'evidence', coalesce(sum(jsonb_array_length(p -> 'evidence')), 0),
    'awaiting', count(*) filter (where p ->> 'financeStatus' = 'awaiting'),
    'deferralsAsked', count(*) filter (where p ? 'deferral' and p ->> 'financeStatus' <> 'deferred')) as counts
  from jsonb_array_elements(i.state -> 'problems') p`;

/** Rows of the newest two versions of the target table, side by side by their key. */
const CHANGES = `
  select count(*)::int as rows
  from (
    select indicator ->> 'key' as key, indicator from document_version v, jsonb_array_elements(v.body -> 'indicators') indicator
    where v.id = (i.state #>> '{targets,versionId}')::uuid
  ) now full join (
    select indicator ->> 'key' as key, indicator
    from (
      select body from document_version w
      where w.instance_id = i.id and w.kind = 'targets'
        and w.number < (select number from document_version where id = (i.state #>> '{targets,versionId}')::uuid)
      order by w.number desc limit 1
    ) before, jsonb_array_elements(before.body -> 'indicators') indicator
  ) was using (key)
  where now.indicator is distinct from was.indicator`;

/** The newest words of a person, whatever his act calls them; only the last few records of a matter are looked at. */
const SAID = `
  select json_build_object('by', body -> 'by', 'at', body -> 'at', 'text', words) as words
  from (
    select body, seq, coalesce(
      body #>> '{event,opinion}', body #>> '{event,note}', body #>> '{event,reason}', body #>> '{event,statement}',
      body #>> '{event,measures}', body #>> '{event,report}'
    ) as words
    from (
      select r.body::json as body, r.seq from record r
      where r.instance_id = i.id and r.person_id is not null order by r.seq desc limit 8
    ) latest
  ) one
  where words is not null and words <> '' order by seq desc limit 1`;

const FACTS = `
  select w."instanceId", w.key, i.version, o.started_at as since,
    (i.state #>> '{targets,submissions}')::int as submissions, (i.state #>> '{targets,returns}')::int as returns,
    changed.rows as changes, i.state ->> 'congressOn' as "congressOn", i.state -> 'selfEvaluation' as self,
    coalesce(i.state -> 'conclusion', i.state -> 'review') as final,
    array(select period ->> 'period' from jsonb_array_elements(i.state -> 'periodsOpen') period) as periods,
    (i.state #>> '{correction,rounds}')::int as "correctionRounds",
    i.state #>> '{feedback,documentNumber}' as "documentNumber", problem.counts as problems,
    coalesce((
      select one -> 'extensions' from jsonb_array_elements(i.book -> 'open') one where one ->> 'key' = w."obligationKey"
    ), '[]') as extensions, i.state -> 'signOff' as "signOff",
    frozen.version as frozen, evaluation.bodies as evaluation, said.words as said
  from jsonb_to_recordset($1::jsonb) as w ("instanceId" uuid, key text, commands text[], "obligationKey" text)
  join instance i on i.id = w."instanceId"
  left join obligation o on o.instance_id = i.id and o.key = w."obligationKey"
  left join lateral (${PROBLEMS}) problem on true
  left join lateral (${CHANGES}) changed on (i.state #>> '{targets,submissions}')::int > 1 and 'qualifyTargets' = any (w.commands)
  left join lateral (
    select json_build_object('own', own.body, 'targets', targets.body) as bodies
    from document_version own, document_version targets
    where own.id = (i.state #>> '{selfEvaluation,versionId}')::uuid
      and targets.id = (i.state #>> '{approval,targetsVersionId}')::uuid
  ) evaluation on 'acceptSelfEvaluation' = any (w.commands)
  left join lateral (
    select json_build_object('number', version.number, 'own', version.author_id = $2::text, 'by', (
      select p.name from person p where p.id = case when version.author_id ~ '^[0-9a-f-]{36}$' then version.author_id::uuid end
    )) as version
    from (${frozenSql('w', 'i.id', '$2')}) version
  ) frozen on ${isSignatureSql('w')}
  left join lateral (${SAID}) said on true`;

/** What these lines tell their reader, in one question for the whole page; only matters that he has listed already. */
export async function workFacts(
  db: Queryable,
  lines: readonly WorkKey[],
  personId: string,
): Promise<readonly WorkFacts[]> {
  if (lines.length === 0) return [];
  const asked = lines.map(({ instanceId, key, commands, obligationKey }) => ({
    instanceId,
    key,
    commands,
    obligationKey,
  }));
  const { rows } = await db.query<WorkFacts>({
    name: 'inbox-facts',
    text: FACTS,
    values: [JSON.stringify(asked), personId],
  });
  return rows;
}

import type { Grant, Person } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';
import { audiencesOfGrant, personalAudience, type DivisionsOf } from '../audience.ts';

/**
 * Whom a reader asks for: an audience, the phase in which it is his (a delegation may be for some stages only), and
 * those who must not have a part in the work themselves: he, and the one in whose place he would act.
 */
const SEPARATOR = '|';

type Held = Grant & Pick<Person['grants'][number], 'delegation'>;

/** Every audience that a person belongs to by what he holds, own and lent, and what waits for him by name. */
export function wantedBy({ id, grants }: Pick<Person, 'id' | 'grants'>, divisionsOf: DivisionsOf): readonly string[] {
  return [
    ...new Set(
      grants.flatMap((grant) =>
        [...audiencesOfGrant(grant, divisionsOf), ...byName(id, grant)].flatMap((audience) =>
          wanted(audience, id, grant),
        ),
      ),
    ),
  ];
}

function byName(id: string, { role, delegation }: Held): readonly string[] {
  const of = (personId: string, office: Role): string => personalAudience({ id: personId, role: office });
  return [of(id, role), ...(delegation ? [of(delegation.onBehalfOf, role)] : [])];
}

function wanted(audience: string, id: string, { delegation }: Held): readonly string[] {
  const people = delegation ? `${id},${delegation.onBehalfOf}` : id;
  return (delegation?.phases ?? ['']).map((phase) => [audience, phase, people].join(SEPARATOR));
}

/** The audience that a wanted one names, as an SQL expression. */
export function audienceSql(wantedOne: string): string {
  return `split_part(${wantedOne}, '${SEPARATOR}', 1)`;
}

/** Whether a row of work of that audience is for the reader, as an SQL condition: in its phase, and not his own. */
export function isForSql(task: string, wantedOne: string): string {
  const part = (at: number): string => `split_part(${wantedOne}, '${SEPARATOR}', ${String(at)})`;
  return `(${part(2)} in ('', ${task}.phase)
    and (${task}.not_for is null or not ${task}.not_for && string_to_array(${part(3)}, ',')))`;
}

/**
 * Everything that waits for the wanted audiences, as an SQL from-item: each audience's rows come from the inbox's index.
 * What waits for two of them comes twice.
 */
export function waitingSql(task: string, wantedAll: string): string {
  return `unnest(${wantedAll}::text[]) as wanted (audience)
    join task ${task} on ${task}.audience = ${audienceSql('wanted.audience')} and ${isForSql(task, 'wanted.audience')}`;
}

/**
 * Whether a row of work waits for one of the wanted audiences, a parameter of the statement. For rows that are found by
 * something else: asked of all work it would read all of it.
 */
export function waitsForSql(task: string, wantedAll: string): string {
  return `exists (select from unnest(${wantedAll}::text[]) as wanted (audience)
    where ${task}.audience = ${audienceSql('wanted.audience')} and ${isForSql(task, 'wanted.audience')})`;
}

import { COMMAND_DOCUMENTS } from '../../domain/messages/names-text.ts';
import { DRAFTED_BY_CLERK } from '../../domain/process/drafted-by-clerk.ts';

const SIGNATURES = DRAFTED_BY_CLERK.map((command) => `'${command}'`).join();
const KINDS = DRAFTED_BY_CLERK.map((command) => `when '${command}' then '${COMMAND_DOCUMENTS[command] ?? ''}'`);

/** Whether a row of work signs what a clerk drafts, or is that draft, as an SQL condition. */
export function isSignatureSql(task: string): string {
  return `${task}.commands[1] in (${SIGNATURES})`;
}

/**
 * The version that a row of work (`isSignatureSql`) can sign, as an SQL query for one row: frozen, and neither it nor a
 * later one has been handed in by an act. `person` is who would sign: nobody signs what he froze himself, so that
 * somebody else's version comes first.
 */
export function frozenSql(task: string, instanceId: string, person: string): string {
  return `
    select v.number, v.author_id
    from document_version v
    where v.instance_id = ${instanceId} and v.kind = case ${task}.commands[1] ${KINDS.join(' ')} end
      and not exists (
        select from record r
        join document_version handed_in on handed_in.id = (r.body::json #>> '{event,versionId}')::uuid
        where r.instance_id = v.instance_id and r.recorded_at >= v.created_at
          and handed_in.kind = v.kind and handed_in.number >= v.number
      )
    order by v.author_id is not distinct from ${person}::text, v.number desc limit 1`;
}

/** Whether a signature still waits for a draft to be frozen by somebody else, as an SQL expression for a row of `task`. */
export function isDraftingSql(task: string, person: string): string {
  return `case when ${task}.work = 'act' and ${isSignatureSql(task)} then not exists (
    select from (${frozenSql(task, `${task}.instance_id`, person)}) frozen
    where frozen.author_id is distinct from ${person}::text
  ) else false end`;
}

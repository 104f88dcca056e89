import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../api/api-provider.tsx';
import { PolicyChangesAnswer, type PolicyChangeRow } from '../../api/policy-answers.ts';
import { momentWords } from '../../blocks/date-words.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { POLICY_CHANGE_TEXT as C } from '../../text/policy-change-text.ts';

/** Until a change has been carried to everything, its progress is asked for again. */
const CARRYING_MS = 2_000;

/** Every version on its way and every one there has been, the newest first. */
export function PolicyChanges(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const changes = useQuery({
    queryKey: ['policy-admin', 'changes'],
    queryFn: ({ signal }) => send({ path: '/policy/changes', answer: PolicyChangesAnswer, signal }),
    refetchInterval: ({ state }) => (state.data?.rows.some(isCarrying) === true ? CARRYING_MS : false),
  });
  return (
    <section className="panel" aria-label={say(C.changes)}>
      <div className="panel-head">
        <h2>{say(C.changes)}</h2>
      </div>
      {changes.isPending && <Skeleton rows={2} height={40} />}
      {!changes.isPending && !changes.data && (
        <ReadError error={changes.error} onRetry={() => void changes.refetch()} />
      )}
      {changes.data?.rows.length === 0 && <p className="panel-body muted">{say(C.noChanges)}</p>}
      <ul className="panel-body careful">
        {changes.data?.rows.map((row) => (
          <li key={row.ref}>
            <Link to={href(`/admin/policy/changes/${encodeURIComponent(row.ref)}`)} className="mono">
              {row.ref}
            </Link>{' '}
            <ChangeLines row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isCarrying({ state, carries, carriedOutAt }: PolicyChangeRow): boolean {
  return state === 'inForce' && carries && carriedOutAt === null;
}

/** Who stands for a version, why, and how far it has been carried. */
export function ChangeLines({ row }: { readonly row: PolicyChangeRow }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const moment = (at: NonNullable<PolicyChangeRow['decidedAt']>) => momentWords(at, today, locale);
  const decided = row.state === 'withdrawn' ? C.withdrawnBy : C.decidedBy;
  return (
    <>
      <span className={row.state === 'inForce' ? 'tag tag-good' : 'tag'}>{say(C[row.state])}</span>{' '}
      <Written>{row.title}</Written> · <Written>{row.regionName}</Written>
      <span className="second">{say(C.proposedBy, { name: row.proposedByName, time: moment(row.proposedAt) })}</span>
      <span className="second">
        <Written>{row.note}</Written>
      </span>
      {row.decidedAt !== null && (
        <span className="second">
          {say(decided, { name: row.decidedByName ?? '', time: moment(row.decidedAt) })}{' '}
          <Written>{row.decisionNote}</Written>
        </span>
      )}
      <Carried row={row} />
    </>
  );
}

function Carried({ row }: { readonly row: PolicyChangeRow }): ReactNode {
  const say = useSay();
  const { state, carries, carried, moved, mattersAll } = row;
  if (!carries) return <span className="second">{say(C.carriesNot)}</span>;
  if (state === 'proposed' || state === 'withdrawn') return <span className="second">{say(C.carries)}</span>;
  const values = { done: carried, all: mattersAll ?? 0, moved };
  if (!isCarrying(row)) return <span className="second">{say(C.carried, values)}</span>;
  return (
    <>
      <progress
        className="carry-progress"
        aria-label={say(C.carrying, values)}
        max={Math.max(1, mattersAll ?? 0)}
        value={carried}
      />
      <span className="second">{say(C.carrying, values)}</span>
    </>
  );
}

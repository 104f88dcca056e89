import { useState, type ReactNode } from 'react';
import { legalDue } from '../../../../domain/obligations/lay.ts';
import type { ObligationKind } from '../../../../domain/policy/obligation-kinds.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import type { DueExplanation } from '../../blocks/due-facts.ts';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { EVALUATION_REVIEW_TEXT as T } from '../../text/review-evaluation-text.ts';

/** 确认评价结束: both dates that it starts, by the domain's own computation, before it is pressed (R1, R7). */
export function ConcludePanel({
  item,
  policy,
}: {
  readonly item: Item;
  readonly policy: Policy | undefined;
}): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const act = item.available.find(({ command }) => command === 'concludeEvaluation');
  if (!act || !policy) return null;
  return (
    <section className="panel" aria-label={act.name}>
      <div className="panel-head">
        <h2>{say(T.conclude)}</h2>
      </div>
      <div className="panel-body conclude">
        <p>{say(T.concludeToday)}</p>
        <dl>
          <Starts item={item} policy={policy} kind="giveFeedback" name={say(T.feedback)} />
          <Starts item={item} policy={policy} kind="decideDisclosure" name={say(T.disclosure)} />
        </dl>
        <ClosedActs acts={[act]} />
        {!act.mine && act.closed === undefined && (
          <p className="note">{say(T.by, { act: act.name, who: act.roleNames.join(say(ROLE_SEPARATOR)) })}</p>
        )}
        {act.mine && open && (
          <ActPanel
            item={item}
            act={act}
            onClose={() => {
              setOpen(false);
            }}
          />
        )}
        {act.mine && !open && (
          <Button
            look="primary"
            onClick={() => {
              setOpen(true);
            }}
          >
            {act.name}
          </Button>
        )}
      </div>
    </section>
  );
}

interface StartsProps {
  readonly item: Item;
  readonly policy: Policy;
  readonly kind: ObligationKind;
  readonly name: string;
}

function Starts({ item, policy, kind, name }: StartsProps): ReactNode {
  const { today, calendar } = useToday();
  const { due, provisional, trace } = legalDue({ key: kind, kind, responsible: [], from: today }, { policy, calendar });
  const { clause, statutory } = policy.obligations[kind];
  const facts: DueExplanation = {
    due,
    legalDue: due,
    provisional,
    trace,
    clause,
    statutory,
    policy: item.rules.policyTitle,
    calendar: calendar.version,
  };
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <ExplainedDueDate facts={facts} />
      </dd>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { addWorkingDays } from '../../../../domain/calendar/working-days.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { dayWords } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';

interface Props {
  readonly item: Item;
  readonly grant: AvailableAct;
  readonly onClose: () => void;
}

/** An extension that was asked for: the legal date beside the asked one, and what is overdue by then. */
export function ExtensionCard({ item, grant, onClose }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, calendar } = useToday();
  const [refusing, setRefusing] = useState(false);
  const clock = item.obligations.find(({ key }) => key === grant.obligationKey);
  const asked = clock?.extensions.find(({ decision }) => decision === 'undecided');
  const refusal = item.available.find(
    ({ command, obligationKey }) => command === 'refuseExtension' && obligationKey === clock?.key,
  );
  const refuse = refusal?.mine === true ? refusal : undefined;
  if (!clock || !asked) return <p className="note">{say(T.goneAct)}</p>;
  const to = addWorkingDays(clock.due, asked.workingDays, calendar);
  const byThen = item.obligations.filter(({ key, due }) => key !== clock.key && due < to);
  const act = refusing && refuse ? refuse : grant;
  return (
    <section className="ledger-act decision-card" aria-label={say(T.extensionTitle, { clock: clock.name })}>
      <h3>{say(T.extensionTitle, { clock: clock.name })}</h3>
      <dl className="facts">
        <div>
          <dt>{say(T.extensionLegal)}</dt>
          <dd>
            <ExplainedDueDate facts={explanationOf(clock, item.rules)} />
          </dd>
        </div>
        <div>
          <dt>{say(T.extensionAsked)}</dt>
          <dd className="decision-asked">
            {say(T.extensionDays, { date: dayWords(to, today, locale), days: asked.workingDays })}
          </dd>
        </div>
        <div>
          <dt>{say(T.extensionReason)}</dt>
          <dd>
            <Written>{asked.reason}</Written>
          </dd>
        </div>
        <div>
          <dt>{say(T.extensionByThen)}</dt>
          <dd>
            {byThen.length === 0
              ? say(T.extensionNothing)
              : byThen.map(({ key, name, due }) => <p key={key}>{`${name} ${dayWords(due, today, locale)}`}</p>)}
          </dd>
        </div>
      </dl>
      <p className="note">{say(T.extensionNote)}</p>
      {refuse && (
        <div className="chips" role="group" aria-label={say(T.acts)}>
          {[grant, refuse].map((one) => (
            <Button
              key={one.command}
              size="small"
              look={one === act ? 'primary' : 'default'}
              aria-pressed={one === act}
              onClick={() => {
                setRefusing(one === refuse);
              }}
            >
              {one.name}
            </Button>
          ))}
        </div>
      )}
      {refusal && <ClosedActs acts={[refusal]} />}
      <ActPanel
        key={act.command}
        item={item}
        act={act}
        initial={{ workingDays: String(asked.workingDays) }}
        onClose={onClose}
      />
    </section>
  );
}

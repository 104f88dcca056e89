import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { ActPanel } from '../../acts/act-panel.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { SPOT_CHECK_TEXT as T } from '../../text/spot-check-text.ts';
import { EntryHead } from './entry-head.tsx';
import './monitoring.css';

/** `/items/:id/spot-check`: what finance has looked at on the spot, what it found, and what follows (M2, M3). */
export function SpotCheckPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} rows={4} height={80}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { spotCheck, spotChecks } = item.details;
  const clock = item.obligations.find(({ kind }) => kind === 'concludeSpotCheck');
  const mine = (command: string): AvailableAct | undefined =>
    item.available.find((act) => act.command === command && act.mine);
  const [opening, concluding] = [mine('openSpotCheck'), mine('concludeSpotCheck')];
  const act = concluding ?? opening;
  const [chosen, setChosen] = useState<{ readonly command: string; readonly open: boolean }>();
  // A check that runs waits for its result: its form stands open until somebody closes it.
  const isOpen = chosen && chosen.command === act?.command ? chosen.open : act === concluding;
  const shown = isOpen ? act : undefined;
  return (
    <div className="page spot-check-page">
      <EntryHead item={item} title={say(T.title)} obligationKey={clock?.key}>
        {act && !isOpen && (
          <Button
            look="primary"
            onClick={() => {
              setChosen({ command: act.command, open: true });
            }}
          >
            {act.name}
          </Button>
        )}
      </EntryHead>
      <p className="note">{say(act ? T.lightRule : T.unitNote)}</p>
      {shown && (
        <section className="panel panel-body spot-check-act" aria-label={shown.name}>
          <h2>{shown.name}</h2>
          <ActPanel
            key={shown.command}
            item={item}
            act={shown}
            onClose={() => {
              setChosen({ command: shown.command, open: false });
            }}
          />
        </section>
      )}
      {!spotCheck && spotChecks.length === 0 && (
        <section className="panel">
          <Empty title={say(T.none)} next={say(T.noneWhy)} />
        </section>
      )}
      {spotCheck && <Running check={spotCheck} />}
      {spotChecks.toReversed().map((check) => (
        <Concluded key={check.no} item={item} check={check} />
      ))}
    </div>
  );
}

type Check = Item['details']['spotChecks'][number];

function Running({ check }: { readonly check: NonNullable<Item['details']['spotCheck']> }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <section className="panel" aria-label={say(T.checkNo, { no: check.no })}>
      <div className="panel-head">
        <h2>
          {say(T.checkNo, { no: check.no })} <span className="tag tag-near">{say(T.running)}</span>
        </h2>
        <span className="muted">{say(T.openedOn, { date: formatDate(check.openedOn, locale, 'date') })}</span>
      </div>
      <Facts check={check} />
    </section>
  );
}

function Facts({
  check,
  conclusion,
}: {
  readonly check: Omit<Check, 'findings' | 'concludedOn' | 'conclusion'>;
  readonly conclusion?: string;
}): ReactNode {
  const say = useSay();
  return (
    <dl className="panel-body spot-check-facts">
      <dt>{say(T.matters)}</dt>
      <dd>
        <Written>{check.matters}</Written>
      </dd>
      <dt>{say(T.inspectors)}</dt>
      <dd>
        <Written>{check.inspectors}</Written>
      </dd>
      {conclusion !== undefined && (
        <>
          <dt>{say(T.conclusion)}</dt>
          <dd>
            <Written>{conclusion}</Written>
          </dd>
        </>
      )}
    </dl>
  );
}

function Concluded({ item, check }: { readonly item: Item; readonly check: Check }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { findings } = check;
  return (
    <section className="panel" aria-label={say(T.checkNo, { no: check.no })}>
      <div className="panel-head">
        <h2>
          {say(T.checkNo, { no: check.no })}{' '}
          <span className="note">{say(T.concludedOn, { date: formatDate(check.concludedOn, locale, 'date') })}</span>
        </h2>
        {findings.some(({ correct }) => correct) && (
          <Link to={href(`/items/${item.id}/correction`)}>{say(T.toCorrection)}</Link>
        )}
      </div>
      <Facts check={check} conclusion={check.conclusion} />
      {findings.length === 0 ? (
        <p className="panel-body muted">{say(T.noFindings)}</p>
      ) : (
        <Findings findings={findings} />
      )}
    </section>
  );
}

function Findings({ findings }: Pick<Check, 'findings'>): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap spot-check-findings" tabIndex={0} role="group" aria-label={say(T.finding)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.finding)}</th>
            <th scope="col">{say(T.evidence)}</th>
            <th scope="col">{say(T.severity)}</th>
            <th scope="col">{say(T.correct)}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ title, evidence, severity, correct }) => (
            <tr key={title}>
              <td>
                <Written>{title}</Written>
              </td>
              <td>{evidence === '' ? '—' : evidence}</td>
              <td>
                <span className={severity === 'serious' ? 'tag tag-overdue' : 'tag tag-near'}>{say(T[severity])}</span>
              </td>
              <td>{correct ? say(T.correct) : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

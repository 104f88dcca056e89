import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { matterPath } from '../../acts/matter-path.ts';
import type { BoardRow } from '../../api/board-answers.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { ExplainedDueDate } from '../../blocks/explained-due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { SupervisedPanel } from '../supervision/supervised-panel.tsx';
import { useRungShort } from './next-rung.ts';
import { Reaches } from './reaches.tsx';
import { RungsPast } from './rungs-past.tsx';
import { useOutlook } from './use-board.ts';

/** The chosen matter: its steps past, what the reader may do, and what happens on the whole board if nobody moves. */
export function BoardRail({ row }: { readonly row: BoardRow | undefined }): ReactNode {
  const say = useSay();
  return (
    <aside className="board-rail" aria-label={row?.title ?? say(T.ifNobody)}>
      {row && <Matter key={`${row.itemId}:${row.key}`} row={row} />}
      {row && row.process !== 'supervision' && (
        <SupervisedPanel itemId={row.itemId} regionId={row.regionId} clockKey={row.key} />
      )}
      <IfNobody />
    </aside>
  );
}

function Matter({ row }: { readonly row: BoardRow }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const isItem = row.process === 'budgetItem';
  return (
    <section className="panel board-chosen board-matter">
      <p className="board-open">
        <Link to={href(matterPath(row))}>{say(T.open)}</Link>
      </p>
      <h2>{`${row.unitName ?? ''} ${row.name}`}</h2>
      <p className="muted">
        <Written>{row.title}</Written>
      </p>
      <p className="note">
        <Reaches head={row.reaches} />
      </p>
      {isItem ? <OfItem row={row} /> : <p className="note">{say(T.onItsPage)}</p>}
    </section>
  );
}

function OfItem({ row }: { readonly row: BoardRow }): ReactNode {
  const item = useItem(row.itemId);
  if (item.isPending) return <Skeleton rows={5} height={24} />;
  if (!item.data) return <ReadError error={item.error} onRetry={() => void item.refetch()} />;
  return <Chosen row={row} item={item.data} />;
}

function Chosen({ row, item }: { readonly row: BoardRow; readonly item: Item }): ReactNode {
  const say = useSay();
  const [open, setOpen] = useState<AvailableAct>();
  const clock = item.obligations.find(({ key }) => key === row.key);
  const about = item.available.filter(({ obligationKey }) => obligationKey === row.key);
  const acts = about.filter(({ mine }) => mine);
  return (
    <>
      {clock && <ExplainedDueDate facts={explanationOf(clock, item.rules)} />}
      {clock && <RungsPast itemId={row.itemId} clock={clock} />}
      <h3>{say(T.youMay)}</h3>
      {acts.length === 0 && <p className="note">{say(T.nothing)}</p>}
      <ClosedActs acts={about} />
      {open ? (
        <ActPanel
          item={item}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : (
        <div className="board-acts">
          {acts.map((act, index) => (
            <Button
              key={act.command}
              look={index === 0 ? 'primary' : 'default'}
              onClick={() => {
                setOpen(act);
              }}
            >
              {act.name}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

/** The steps that the whole board reaches within the next weeks. */
function IfNobody(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rungWords = useRungShort();
  const outlook = useOutlook();
  return (
    <section className="panel board-chosen">
      <div className="preview-recent-head board-ahead-head">
        <h2>{say(T.ifNobody)}</h2>
        <span className="muted">{say(T.coming)}</span>
      </div>
      {outlook.isPending && <Skeleton rows={4} height={22} />}
      {outlook.isError && !outlook.data && <ReadError error={outlook.error} onRetry={() => void outlook.refetch()} />}
      {outlook.data?.rows.length === 0 && <p className="note">{say(T.nothingComing)}</p>}
      <ol className="recent board-ahead">
        {outlook.data?.rows.map(({ on, itemId, key, unitName, name, rung }) => (
          <li key={`${on}${itemId}${key}${String(rung?.workingDays)}`}>
            <span>{shortDay(on, today, locale)}</span>
            <span>
              {`${unitName ?? ''} ${name} `}
              <b>{rung ? rungWords(rung.workingDays) : say(T.finalEnds)}</b>
            </span>
          </li>
        ))}
      </ol>
      {outlook.data?.more && <p className="note">{say(T.moreComing)}</p>}
      <p className="note">{say(T.proposes)}</p>
    </section>
  );
}

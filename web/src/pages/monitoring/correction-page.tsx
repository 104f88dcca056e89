import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useHistory, useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { shortDay } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { Opened } from '../../shell/opened.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CORRECTION_TEXT as T } from '../../text/monitoring-text.ts';
import { correctionRounds, type Round } from './correction-rounds.ts';
import { EntryHead } from './entry-head.tsx';
import './monitoring.css';

const ACTS = ['reportCorrection', 'verifyCorrection', 'returnCorrection'];

/** `/items/:id/correction`: what finance found beside what the unit says, round by round, and the answer to it (M3). */
export function CorrectionPage(): ReactNode {
  const { id = '' } = useParams();
  const item = useItem(id);
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={4} height={80} />
    </div>
  );
}

function Loaded({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const history = useHistory(item.id);
  if (history.isPending) return <Loading />;
  if (!history.data) return <ReadError error={history.error} onRetry={() => void history.refetch()} />;
  const rounds = correctionRounds(history.data.pages.flatMap(({ rows }) => rows));
  const clock = item.obligations.find(({ kind }) => kind === 'correctDeviation' || kind === 'verifyCorrection');
  return (
    <div className="page">
      <EntryHead item={item} title={say(T.title)} obligationKey={clock?.key} />
      {rounds.length === 0 && (
        <section className="panel">
          <Empty title={say(T.none)} next={say(T.noneWhy)} />
        </section>
      )}
      {rounds.map((round, index) => (
        <RoundPanel key={round.orderedAt} round={round} no={rounds.length - index} item={item} current={index === 0} />
      ))}
    </div>
  );
}

interface RoundProps {
  readonly round: Round;
  readonly no: number;
  readonly item: Item;
  readonly current: boolean;
}

function RoundPanel({ round, no, item, current }: RoundProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const day = (date: Round['orderedOn']): string => shortDay(date, today, locale);
  const { answer } = round;
  return (
    <section className="panel correction-round">
      <div className="panel-head">
        <h2>{say(T.round, { no })}</h2>
      </div>
      <div className="correction-sides">
        <Side
          title={say(round.again ? T.foundAgain : T.found)}
          note={`${round.orderedBy} · ${say(round.again ? T.returnedOn : T.orderedOn, { date: day(round.orderedOn) })}`}
        >
          <p>
            <Written>{round.findings}</Written>
          </p>
        </Side>
        <Side
          title={say(T.says)}
          note={round.report && `${round.report.by} · ${say(T.reportedOn, { date: day(round.report.on) })}`}
        >
          <p className={round.report ? '' : 'muted'}>
            <Written>{round.report?.text ?? say(T.noReport)}</Written>
          </p>
        </Side>
        <Side
          title={say(T.verified)}
          note={
            answer && `${answer.by} · ${say(answer.verified ? T.verifiedOn : T.returnedOn, { date: day(answer.on) })}`
          }
        >
          {answer ? (
            <p>
              <Written>{answer.text}</Written>
            </p>
          ) : (
            round.report && <p className="muted">{say(T.waits)}</p>
          )}
          {current && <Acts item={item} />}
        </Side>
      </div>
    </section>
  );
}

interface SideProps {
  readonly title: string;
  readonly note: string | undefined;
  readonly children: ReactNode;
}

function Side({ title, note, children }: SideProps): ReactNode {
  return (
    <div className="correction-side">
      <h3>{title}</h3>
      {note !== undefined && (
        <p className="note">
          <Written>{note}</Written>
        </p>
      )}
      {children}
    </div>
  );
}

function Acts({ item }: { readonly item: Item }): ReactNode {
  const [open, setOpen] = useState<AvailableAct>();
  const about = item.available.filter(({ command }) => ACTS.includes(command));
  const acts = about.filter(({ mine }) => mine);
  if (open) {
    return (
      <ActPanel
        item={item}
        act={open}
        onClose={() => {
          setOpen(undefined);
        }}
      />
    );
  }
  return (
    <div className="act-buttons">
      <ClosedActs acts={about} />
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
  );
}

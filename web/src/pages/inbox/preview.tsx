import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TodoEntry } from '../../api/inbox-answers.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useHistory, useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { later } from '../../blocks/later.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useSingleKey } from '../../shell/keys.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { actPath } from '../../acts/act-pages.ts';
import { matterPath } from '../../acts/matter-path.ts';
import { Nobody } from '../item/nobody.tsx';
import { HowCounted, PreviewFacts } from './preview-facts.tsx';
import { PutOff } from './put-off.tsx';
import type { PutOffDone } from './put-off-note.tsx';
import { isReturn } from '../../acts/returns.ts';
import { isChainWork } from '../../sign-off/chain-of-work.ts';
import { isDrafted } from './is-drafted.ts';
import { workName } from './work-name.ts';
import { workPath } from './work-path.ts';

const ActPanel = later(async () => (await import('../../acts/act-panel.tsx')).ActPanel);
const ChainBeside = later(async () => (await import('../../sign-off/chain-beside.tsx')).ChainBeside);
/** Up to three acts; the matter's own page has them all. */
const ACTS_SHOWN = 3;
const EVENTS_SHOWN = 4;

interface Props {
  readonly row: TodoEntry;
  readonly onPutOff: (done: PutOffDone) => void;
}

/** Beside the list: enough to act without opening the matter. */
export function Preview({ row, onPutOff }: Props): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const isItem = row.process === 'budgetItem';
  const item = useItem(row.itemId, isItem);
  const { refetch } = item;
  const [begun, setBegun] = useState(false);
  // The line may know more than what was last read of the matter: nobody begins with what has passed. Once begun, what
  // changes is told beside what is being written.
  const behind = !begun && item.data !== undefined && !item.isError && item.data.version < row.version;
  useEffect(() => {
    if (behind) void refetch();
  }, [behind, refetch]);
  if (!begun && !behind && item.data) setBegun(true);
  return (
    <aside className="panel preview" aria-label={say(T.preview)}>
      <p className="preview-keys" aria-hidden>
        <kbd>J</kbd> <kbd>K</kbd> {say(T.upDown)} · <kbd>E</kbd> {say(T.doIt)} · <kbd>Enter</kbd> {say(T.open)}
      </p>
      <h2>{workName(row)}</h2>
      <p>
        <Link to={href(matterPath(row))}>
          <Written>{row.title}</Written>
        </Link>
        {row.unitName !== null && (
          <>
            {' · '}
            <Written>{row.unitName}</Written>
          </>
        )}
        {row.fiscalYear !== null && ` · ${String(row.fiscalYear)}`}
      </p>
      {/* What is no item is dealt with on its own page. */}
      {!isItem && <Link to={href(matterPath(row))}>{say(T.whole)}</Link>}
      {isItem && (item.isPending || behind) && <Skeleton rows={8} height={22} />}
      {item.isError && !item.data && <ReadError error={item.error} onRetry={() => void item.refetch()} />}
      {item.data && !behind && <Body row={row} item={item.data} onPutOff={onPutOff} />}
    </aside>
  );
}

function Body({ row, item, onPutOff }: Props & { readonly item: Item }): ReactNode {
  const say = useSay();
  const clock = item.obligations.find(({ key }) => key === row.obligationKey);
  return (
    <>
      {row.signing && <p className="note">{row.signing.words}</p>}
      <PreviewFacts item={item} />
      {isChainWork(row.key) && (
        <Suspense fallback={<Skeleton rows={4} height={30} />}>
          <ChainBeside item={item} workKey={row.key} />
          <PutOff rows={[row]} onDone={onPutOff} />
        </Suspense>
      )}
      {clock && <HowCounted clock={clock} rules={item.rules} />}
      <section className="box">
        <h3>{say(T.nobody)}</h3>
        <Nobody item={item} most={4} only={row.obligationKey ?? undefined} />
      </section>
      {!isChainWork(row.key) && <PreviewActs row={row} item={item} onPutOff={onPutOff} />}
      <Recent itemId={row.itemId} />
    </>
  );
}

function PreviewActs({ row, item, onPutOff }: Props & { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [open, setOpen] = useState<AvailableAct>();
  const about = inOrder(item.available).filter(
    ({ command, obligationKey }) =>
      row.commands.some((one) => one.command === command) &&
      (obligationKey === undefined || obligationKey === row.obligationKey),
  );
  const acts = about.filter(({ mine }) => mine).slice(0, ACTS_SHOWN);
  const navigate = useNavigate();
  const drafted = isDrafted(row);
  const editor = row.work === 'draft' || drafted ? workPath(row) : undefined;
  const begin = (act: AvailableAct | undefined): void => {
    const page = editor ?? (act && actPath(act.command, item.id));
    if (page === undefined) setOpen(act);
    else void navigate(href(page));
  };
  useSingleKey('e', () => {
    begin(acts[0]);
  });
  useSingleKey('t', () => {
    const back = acts.find(({ command }) => isReturn(command));
    if (back) begin(back);
  });
  if (open) {
    return (
      <Suspense fallback={<Skeleton rows={3} height={30} />}>
        <h3>{open.name}</h3>
        <ActPanel
          item={item}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      </Suspense>
    );
  }
  if (editor !== undefined) {
    return (
      <div className="act-buttons">
        <Link to={href(editor)} className="link-button">
          {drafted ? say(T.seeDraft) : workName(row)}
        </Link>
        <PutOff rows={[row]} onDone={onPutOff} />
      </div>
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
            begin(act);
          }}
        >
          {act.name}
        </Button>
      ))}
      <PutOff rows={[row]} onDone={onPutOff} />
    </div>
  );
}

/** What takes the matter forward before what sends it back. */
function inOrder(acts: readonly AvailableAct[]): readonly AvailableAct[] {
  return acts.toSorted((a, b) => Number(isReturn(a.command)) - Number(isReturn(b.command)));
}

function Recent({ itemId }: { readonly itemId: string }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { locale } = useLanguage();
  const { today } = useToday();
  const rows = useHistory(itemId).data?.pages[0]?.rows.filter((row) => row.kind === 'event') ?? [];
  return (
    <section>
      <div className="preview-recent-head">
        <h3>{say(T.recent)}</h3>
        <Link to={href(`/items/${itemId}`)}>{say(T.whole)}</Link>
      </div>
      <ul className="recent">
        {rows.slice(0, EVENTS_SHOWN).map((row) => (
          <li key={row.seq}>
            <span>{momentWords(row.at, today, locale)}</span>
            <span>
              <Written>{row.by}</Written> <Written>{row.sentence}</Written>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

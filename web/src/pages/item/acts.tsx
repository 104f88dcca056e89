import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import { isDocumentKind, type DocumentKind } from '../../acts/schemas.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { ActName, ActTerms, clockOf } from './act-terms.tsx';
import { UrgedNote, useUrgeableFrom } from './urged-note.tsx';

/** 接下来可以做的: mine first with buttons, then what others may do; what is only possible folds away. */
export function Acts({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const mine = item.available.filter((act) => act.mine);
  const closed = item.available.filter((act) => act.closed !== undefined);
  const others = item.available.filter((act) => !act.mine && act.closed === undefined);
  const expected = (acts: readonly AvailableAct[]): readonly AvailableAct[] =>
    acts.filter((act) => isWaiting(item, act));
  const possible = (acts: readonly AvailableAct[]): readonly AvailableAct[] =>
    acts.filter((act) => !isWaiting(item, act));
  const drafts = draftsOf(item);
  const waiting = drafts.length + expected(item.available).length;
  return (
    <section className="panel acts">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
        {waiting > 0 && <span className="muted">{say(T.count, { count: waiting })}</span>}
      </div>
      {item.available.length === 0 && <p className="panel-body note">{say(T.noActs)}</p>}
      {drafts.map((kind) => (
        <DraftEntry key={kind} item={item} kind={kind} />
      ))}
      {expected(mine).map((act, index) => (
        <ActEntry key={actKey(act)} item={item} act={act} primary={index === 0 && drafts.length === 0} />
      ))}
      {closed.length > 0 && (
        <div className="act">
          <ClosedActs acts={closed} />
        </div>
      )}
      <More title={T.more} acts={possible(mine)} item={item} />
      {expected(others).map((act) => (
        <OtherEntry key={actKey(act)} item={item} act={act} />
      ))}
      <More title={T.othersMore} acts={possible(others)} item={item} />
    </section>
  );
}

/** Expected by the table, and there is work for it: a deferral is decided only where one is asked for. */
function isWaiting({ tasks }: Item, { standing, command, obligationKey }: AvailableAct): boolean {
  return standing === 'expected' && (obligationKey !== undefined || tasks.some((task) => task.command === command));
}

function actKey({ command, obligationKey = '' }: AvailableAct): string {
  return `${command}:${obligationKey}`;
}

/** Documents whose draft is asked of the reader while somebody else will sign them. */
function draftsOf({ tasks, available }: Item): readonly DocumentKind[] {
  const kinds = tasks
    .filter(({ work, mine }) => work === 'draft' && mine)
    .map(({ command }) => available.find((act) => act.command === command)?.document);
  return [...new Set(kinds.filter(isDocumentKind))];
}

function DraftEntry({ item, kind }: { readonly item: Item; readonly kind: DocumentKind }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const name = say(DOCUMENT_NAMES[kind]);
  return (
    <div className="act act-mine">
      <p className="act-name">
        <b>
          <Written>{name}</Written>
        </b>{' '}
        <span className="tag">{say(T.yours)}</span>
      </p>
      <Link className="link-button" to={href(editorPath(kind, item.id))}>
        {say(T.write, { name })}
      </Link>
    </div>
  );
}

interface EntryProps {
  readonly item: Item;
  readonly act: AvailableAct;
  /** One act at most is the first choice. */
  readonly primary?: boolean;
}

function ActEntry({ item, act, primary = false }: EntryProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [open, setOpen] = useState(false);
  const page = actPath(act.command, item.id);
  const expected = isWaiting(item, act);
  return (
    <div className={expected ? 'act act-mine' : 'act'}>
      <p className="act-name">
        <b>
          <ActName item={item} act={act} />
        </b>{' '}
        {expected && <span className="tag">{say(T.yours)}</span>}
      </p>
      <ActTerms item={item} act={act} />
      {page !== undefined ? (
        <Link className="link-button" to={href(page)}>
          {act.name}
        </Link>
      ) : open ? (
        <ActPanel
          item={item}
          act={act}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <Button
          look={primary ? 'primary' : 'default'}
          onClick={() => {
            setOpen(true);
          }}
        >
          {act.name}
        </Button>
      )}
    </div>
  );
}

/** What somebody else has to do: who, until when, on what condition; who may, urges him from here. */
function OtherEntry({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  const [urging, setUrging] = useState(false);
  const clock = clockOf(item, act);
  const urge = item.available.find(
    ({ command, mine, obligationKey }) => command === 'urge' && mine && obligationKey === clock?.key,
  );
  const again = useUrgeableFrom(clock);
  return (
    <div className="act">
      <p className="act-name">
        <b>
          <ActName item={item} act={act} />
        </b>
        {urge && act.command !== 'urge' && !urging && again === undefined && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              setUrging(true);
            }}
          >
            {say(T.urge)}
          </button>
        )}
      </p>
      <p className="muted">{say(T.by, { who: act.roleNames.join(say(ROLE_SEPARATOR)) })}</p>
      <ActTerms item={item} act={act} />
      {urge && act.command !== 'urge' && clock && <UrgedNote clock={clock} />}
      {urge && urging && (
        <ActPanel
          item={item}
          act={urge}
          onClose={() => {
            setUrging(false);
          }}
        />
      )}
    </div>
  );
}

interface MoreProps extends Pick<EntryProps, 'item'> {
  readonly title: (typeof T)['more' | 'othersMore'];
  readonly acts: readonly AvailableAct[];
}

function More({ title, acts, item }: MoreProps): ReactNode {
  const say = useSay();
  if (acts.length === 0) return null;
  return (
    <details className="act-more">
      <summary>{say(title, { count: acts.length })}</summary>
      {acts.map((act) =>
        act.mine ? (
          <ActEntry key={actKey(act)} item={item} act={act} />
        ) : (
          <OtherEntry key={actKey(act)} item={item} act={act} />
        ),
      )}
    </details>
  );
}

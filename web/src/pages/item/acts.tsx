import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { actPath, editorPath } from '../../acts/act-pages.ts';
import { isDocumentKind, type DocumentKind } from '../../acts/schemas.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { ExplainedDueDate } from '../../blocks/due-date.tsx';
import { explanationOf } from '../../blocks/explanation.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { DOCUMENT_NAMES } from '../../text/document-text.ts';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';

/** 接下来可以做的: mine first with buttons, then what others may do; what is only possible folds away. */
export function Acts({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const mine = item.available.filter((act) => act.mine);
  const others = item.available.filter((act) => !act.mine);
  const expected = (acts: readonly AvailableAct[]): readonly AvailableAct[] =>
    acts.filter(({ standing }) => standing === 'expected');
  const possible = (acts: readonly AvailableAct[]): readonly AvailableAct[] =>
    acts.filter(({ standing }) => standing === 'possible');
  const drafts = draftsOf(item);
  return (
    <section className="panel acts">
      <div className="panel-head">
        <h2>{say(T.acts)}</h2>
      </div>
      {item.available.length === 0 && <p className="panel-body note">{say(T.noActs)}</p>}
      {drafts.map((kind) => (
        <DraftEntry key={kind} item={item} kind={kind} />
      ))}
      {expected(mine).map((act, index) => (
        <ActEntry key={actKey(act)} item={item} act={act} primary={index === 0 && drafts.length === 0} />
      ))}
      <More title={T.more} acts={possible(mine)} item={item} />
      {expected(others).map((act) => (
        <OtherEntry key={actKey(act)} item={item} act={act} />
      ))}
      <More title={T.othersMore} acts={possible(others)} item={item} />
    </section>
  );
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
      <p>
        <b>{name}</b> <span className="tag">{say(T.yours)}</span>
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
  const expected = act.standing === 'expected';
  return (
    <div className={expected ? 'act act-mine' : 'act'}>
      <p>
        <b>
          <ActName item={item} act={act} />
        </b>{' '}
        {expected && <span className="tag">{say(T.yours)}</span>}
      </p>
      <ActClock item={item} act={act} />
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
          type={primary ? 'primary' : 'default'}
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

function OtherEntry({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  return (
    <div className="act">
      <p>
        <b>
          <ActName item={item} act={act} />
        </b>
      </p>
      <p className="muted">{say(T.by, { who: act.roleNames.join(say(ROLE_SEPARATOR)) })}</p>
    </div>
  );
}

function ActName({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const say = useSay();
  const clock = item.obligations.find(({ key }) => key === act.obligationKey);
  return clock ? say(T.onClock, { act: act.name, clock: clock.name }) : act.name;
}

function ActClock({ item, act }: { readonly item: Item; readonly act: AvailableAct }): ReactNode {
  const clock = item.obligations.find(({ key }) => key === act.obligationKey);
  return clock ? <ExplainedDueDate facts={explanationOf(clock, item.rules)} /> : null;
}

interface MoreProps {
  readonly title: (typeof T)['more' | 'othersMore'];
  readonly acts: readonly AvailableAct[];
  readonly item: Item;
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

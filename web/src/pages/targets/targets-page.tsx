import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Item } from '../../api/item-answers.ts';
import { useHistory, useItem, useVersion, useVersions } from '../../api/use-item.ts';
import { wanInput } from '../../blocks/wan.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useMe } from '../../session/session.ts';
import { Opened } from '../../shell/opened.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { useDraft } from '../write/use-draft.ts';
import { Editor } from './editor.tsx';
import { OnPhone } from './on-phone.tsx';
import { Reader } from './reader.tsx';
import { sheetOf, type Sheet } from './sheet-body.ts';
import { isCurrent, lastTurn, situationOf, type Situation } from './situation.ts';
import { usePhone } from './use-phone.ts';
import './targets.css';

/** `/items/:id/targets`: the target table of an item, written by its unit and read by everybody who may see the item. */
export function TargetsPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useSay();
  const item = useItem(id);
  usePageTitle(item.data ? `${say(T.title)} · ${item.data.name}` : say(T.title));
  return (
    <Opened found={item} loading={<Loading />}>
      {(read) => <Loaded item={read} />}
    </Opened>
  );
}

function Loading(): ReactNode {
  return (
    <div className="page">
      <Skeleton rows={10} height={46} />
    </div>
  );
}

/** Whoever writes for the unit sees what is being written; everybody else, what was handed in. */
function Loaded({ item }: { readonly item: Item }): ReactNode {
  const { grants } = useMe();
  const situation = situationOf(item);
  const writes = grants.some(
    ({ role, unitId }) => (role === 'unitClerk' || role === 'unitLeader') && unitId === item.unit.id,
  );
  if (writes && situation.purpose !== 'closed') return <Written item={item} situation={situation} />;
  return <Reader item={item} situation={situation} mayWrite={writes} />;
}

interface WrittenProps {
  readonly item: Item;
  readonly situation: Situation;
}

/** Finds what the writing goes on from: the draft of this round, or the table of the one before. */
function Written({ item, situation }: WrittenProps): ReactNode {
  const phone = usePhone();
  const draft = useDraft(item.id, 'targets');
  const versions = useVersions(item.id);
  const origin = useVersion(item.id, situation.originId);
  const history = useHistory(item.id);
  const failed = [draft, versions, history].find(({ isError, data }) => isError && data === undefined);
  if (failed) return <ReadError error={failed.error} onRetry={() => void failed.refetch()} />;
  const waits = situation.originId !== undefined && origin.data === undefined;
  if (draft.data === undefined || !versions.data || !history.data || waits) return <Loading />;
  const events = history.data.pages.flatMap(({ rows }) => rows).flatMap((row) => (row.kind === 'event' ? [row] : []));
  const since = situation.purpose === 'amendment' ? lastTurn(events) : undefined;
  const own = draft.data && isCurrent(draft.data, origin.data, since) ? draft.data : null;
  const sheet = withMoney(own ? sheetOf(own.body) : beginning(origin.data?.body), item);
  const frozen = versions.data.rows.filter(({ kind }) => kind === 'targets');
  if (phone) return <OnPhone item={item} situation={situation} versions={frozen} sheet={sheet} />;
  const round = [situation.purpose, situation.originId ?? 'new', since ?? ''].join(':');
  return (
    <Editor
      key={round}
      item={item}
      situation={situation}
      versions={frozen}
      round={round}
      draft={draft.data}
      isDraft={own !== null}
      sheet={sheet}
    />
  );
}

/** The table before this one without the answers to its own return, or an empty one. */
function beginning(body: unknown): Sheet {
  return body === undefined ? sheetOf({}) : { ...sheetOf(body), answers: {} };
}

/** A table that names no amount asks for the item's: what is returned or taken up again shows the same money as its head. */
function withMoney(sheet: Sheet, { money }: Item): Sheet {
  return sheet.amount.trim() === '' ? { ...sheet, amount: wanInput(money.requestedFen) } : sheet;
}

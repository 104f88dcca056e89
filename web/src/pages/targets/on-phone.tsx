import type { ReactNode } from 'react';
import type { Item } from '../../api/item-answers.ts';
import type { Version } from '../../api/use-item.ts';
import { useMe } from '../../session/session.ts';
import { Reader } from './reader.tsx';
import type { Sheet } from './sheet-body.ts';
import type { Situation } from './situation.ts';
import { signableOf, SubmitPanel } from './submit-panel.tsx';

interface Props {
  readonly item: Item;
  readonly situation: Situation;
  /** Frozen target tables, newest first. */
  readonly versions: readonly Version[];
  /** The table as it is being written. */
  readonly sheet: Sheet;
}

/** A table is not written on a phone; whoever signs reads there the version that he signs, and signs it (page.md §1). */
export function OnPhone({ item, situation, versions, sheet }: Props): ReactNode {
  const { person } = useMe();
  const { act, originId } = situation;
  if (act?.mine !== true) return <Reader item={item} situation={situation} mayWrite shown={sheet} />;
  const version = signableOf(versions, originId, person.id);
  const panel = (seen: Sheet, go: (place: { readonly row?: string; readonly column?: string }) => void): ReactNode => (
    <SubmitPanel
      item={item}
      act={act}
      versions={versions}
      originId={originId}
      sheet={seen}
      onGo={go}
      onCompare={() => undefined}
    />
  );
  if (!version) return <Reader item={item} situation={situation} mayWrite shown={sheet} beside={panel} />;
  return <Reader item={item} situation={{ ...situation, originId: version.id }} mayWrite beside={panel} />;
}

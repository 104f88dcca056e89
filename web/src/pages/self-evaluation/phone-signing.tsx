import type { ReactNode } from 'react';
import type { TargetTable } from '../../../../domain/scoring/indicator.ts';
import type { Item } from '../../api/item-answers.ts';
import { useVersion, useVersions } from '../../api/use-item.ts';
import { useSay } from '../../text/language.tsx';
import { SELF_TEXT as T } from '../../text/self-evaluation-text.ts';
import { SelfView } from './self-view.tsx';
import { SubmitPanel } from './submit-panel.tsx';

interface Props {
  readonly item: Item;
  readonly table: TargetTable;
  readonly head: ReactNode;
}

/** On a phone nothing is written; whoever signs reads there the version that he hands in, and hands it in (page.md §1). */
export function PhoneSigning({ item, table, head }: Props): ReactNode {
  const say = useSay();
  const newest = useVersions(item.id).data?.rows.find(({ kind }) => kind === 'selfEvaluation');
  const { data: version } = useVersion(item.id, newest?.id);
  return (
    <div className="page">
      {head}
      <SubmitPanel item={item} draft={null} savedAt={undefined} onFaults={() => undefined} />
      <p className="note">{say(T.phoneReadOnly)}</p>
      {version && <SelfView table={table} body={version.body} item={item} />}
    </div>
  );
}

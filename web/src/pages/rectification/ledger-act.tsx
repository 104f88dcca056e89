import type { ReactNode } from 'react';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { closedTo } from '../../acts/closed-to.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import { DeferralCard } from './deferral-card.tsx';
import { ExtensionCard } from './extension-card.tsx';

/** An act that was opened in the ledger: about one problem, or about the document's clock. */
export interface OpenAct {
  readonly itemId: string;
  readonly no?: number;
  readonly command: string;
  readonly obligationKey: string | undefined;
}

interface Props {
  readonly open: OpenAct;
  readonly onClose: () => void;
}

/** The matter is read when an act is opened: the list knows only that it is possible. */
export function LedgerAct({ open, onClose }: Props): ReactNode {
  const item = useItem(open.itemId);
  if (item.data) return <Body item={item.data} open={open} onClose={onClose} />;
  if (item.isPending) return <Skeleton rows={3} height={30} />;
  return <ReadError error={item.error} onRetry={() => void item.refetch()} />;
}

function Body({ item, open, onClose }: Props & { readonly item: Item }): ReactNode {
  const say = useSay();
  const { command, no, obligationKey } = open;
  const offered = (wanted: string): AvailableAct | undefined =>
    item.available.find((one) => one.command === wanted && one.obligationKey === obligationKey);
  // Granted or refused: while one answer is being signed, the other one says so.
  const act = offered(command) ?? (command === 'grantExtension' ? offered('refuseExtension') : undefined);
  const why = act && closedTo(act, no);
  if (act && why !== undefined) return <ClosedActs acts={[{ name: act.name, closed: why }]} />;
  if (!act?.mine) return <p className="note">{say(T.goneAct)}</p>;
  if (act.command === 'grantExtension') return <ExtensionCard item={item} grant={act} onClose={onClose} />;
  const panel = (
    <ActPanel
      item={item}
      act={act}
      {...(no !== undefined && { preset: { problemNo: String(no) } })}
      initial={answered(item, open)}
      onClose={onClose}
    />
  );
  return command === 'decideDeferral' && no !== undefined ? (
    <DeferralCard item={item} no={no}>
      {panel}
    </DeferralCard>
  ) : (
    <section className="ledger-act" aria-label={act.name}>
      <h3>{act.name}</h3>
      {panel}
    </section>
  );
}

/** An answer that is changed begins with what it said. */
function answered({ problems }: Item, { command, no }: OpenAct): Readonly<Record<string, string>> {
  const answer = command === 'answerProblem' ? problems.find((one) => one.no === no)?.answer : undefined;
  return answer ? { ...answer } : {};
}

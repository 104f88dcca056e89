import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { wanText } from '../../blocks/wan.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ITEM_TEXT as T, ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { useRecord } from './use-record.ts';

/** A suspended item says so in grey, a stopped one in black: who, by which document, since when, and what follows. */
export function Banners({ item }: { readonly item: Item }): ReactNode {
  const { suspension, stop } = item.details;
  return (
    <>
      {suspension && <Suspended item={item} suspension={suspension} />}
      {stop && <Stopped item={item} stop={stop} />}
    </>
  );
}

function byWhom(events: readonly HistoryEvent[], type: string): string {
  return events.findLast((event) => event.type === type)?.by ?? '';
}

interface SuspendedProps {
  readonly item: Item;
  readonly suspension: NonNullable<Item['details']['suspension']>;
}

function Suspended({ item, suspension: { on, documentNumber, reason } }: SuspendedProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { events } = useRecord(item.id);
  const stopped = item.obligations.filter(({ state }) => state === 'paused').map(({ name }) => name);
  return (
    <div className="banner banner-suspended" role="note">
      <p>
        <b>
          {say(T.suspended, {
            date: formatDate(on, locale, 'date'),
            who: byWhom(events, 'itemSuspended'),
            number: documentNumber,
            reason,
          })}
        </b>
      </p>
      <p>
        {stopped.length === 0
          ? say(T.noClockStopped)
          : say(T.clocksStopped, { clocks: stopped.join(say(ROLE_SEPARATOR)) })}
      </p>
    </div>
  );
}

interface StoppedProps {
  readonly item: Item;
  readonly stop: NonNullable<Item['details']['stop']>;
}

function Stopped({ item, stop: { on, documentNumber, reason, recoverableFen } }: StoppedProps): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { events } = useRecord(item.id);
  const { recovery } = item.details;
  return (
    <div className="banner banner-stopped" role="note">
      <p>
        <b>
          {say(T.stopped, {
            date: formatDate(on, locale, 'date'),
            who: byWhom(events, 'itemStopped'),
            number: documentNumber,
            reason,
          })}
        </b>
      </p>
      <p>{recoveryLine()}</p>
    </div>
  );

  function recoveryLine(): string {
    if (recoverableFen === 0) return say(T.nothingToRecover);
    const amount = wanText(recoverableFen);
    if (!recovery) return say(T.recoverable, { amount });
    const recovered = wanText(recovery.recoveredFen);
    return say(T.recovered, { amount, recovered, date: formatDate(recovery.on, locale, 'date') });
  }
}

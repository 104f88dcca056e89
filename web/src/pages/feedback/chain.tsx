import type { ReactNode } from 'react';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import type { Item } from '../../api/item-answers.ts';
import { useHistory } from '../../api/use-item.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { FEEDBACK_TEXT as T } from '../../text/feedback-text.ts';
import { useWhoMay } from './who-may.ts';

interface Step {
  readonly key: 'drafted' | 'issued' | 'delivered' | 'received';
  readonly event: string;
  readonly command: string | undefined;
}

const STEPS: readonly Step[] = [
  { key: 'drafted', event: 'feedbackDrafted', command: 'draftFeedback' },
  { key: 'issued', event: 'feedbackIssued', command: 'issueFeedback' },
  { key: 'delivered', event: 'feedbackIssued', command: undefined },
  { key: 'received', event: 'receiptSigned', command: 'signReceipt' },
];

/** 起草 → 签发 → 送达 → 签收: who did it when, and who may do what is still to come. */
export function Chain({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const whoMay = useWhoMay();
  const rows = useHistory(item.id).data?.pages.flatMap((page) => page.rows) ?? [];
  const events = rows.filter((row): row is HistoryEvent => row.kind === 'event');
  const { feedback } = item.details;
  const dates: Readonly<Record<Step['key'], PlainDate | undefined>> = {
    drafted: undefined,
    issued: feedback?.issuedOn,
    delivered: feedback?.issuedOn,
    received: feedback?.receivedOn,
  };
  const done = (key: Step['key']): boolean => (key === 'drafted' ? feedback !== undefined : dates[key] !== undefined);
  const next = STEPS.find(({ key }) => !done(key))?.key;
  return (
    <ol className="chain" aria-label={say(T.chain)}>
      {STEPS.map(({ key, event, command }) => (
        <li
          key={key}
          className={done(key) ? 'done' : key === next ? 'next' : ''}
          aria-current={key === next ? 'step' : undefined}
        >
          <b>{say(T[key])}</b> <span>{words(key, event, command)}</span>
        </li>
      ))}
    </ol>
  );

  function words(key: Step['key'], type: string, command: string | undefined): string {
    if (!done(key)) return command === undefined ? say(T.chainWith) : say(T.chainOpen, { who: whoMay(command) });
    const event = events.find((one) => one.type === type);
    const on = dates[key] ?? (event && (event.event['on'] as PlainDate));
    const date = on === undefined ? '' : shortDay(on, today, locale);
    return command === undefined ? date : say(T.chainDone, { who: event?.by ?? '', date });
  }
}

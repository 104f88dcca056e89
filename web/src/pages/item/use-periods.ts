import { useMemo } from 'react';
import { periodName } from '../../../../domain/obligations/period-name.ts';
import type { HistoryEvent } from '../../api/history-answers.ts';
import { useLanguage } from '../../text/language.tsx';

/** What a monitoring period is called (1–6月), by its key; the record says when each ended. */
export function usePeriodName(events: readonly HistoryEvent[]): (period: string) => string {
  const { locale } = useLanguage();
  const ends = useMemo(
    () =>
      new Map(
        events.flatMap(({ event }) =>
          event.type === 'monitoringPeriodEnded' && typeof event['endedOn'] === 'string'
            ? [[String(event['period']), event['endedOn']] as const]
            : [],
        ),
      ),
    [events],
  );
  return (period) => {
    const endedOn = ends.get(period);
    return endedOn === undefined ? period : periodName(endedOn, locale);
  };
}

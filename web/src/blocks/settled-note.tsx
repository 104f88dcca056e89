import type { ReactNode } from 'react';
import { workingDaysBetween } from '../../../domain/calendar/working-days.ts';
import type { SettledClock } from '../api/item-answers.ts';
import { useToday } from '../session/today.tsx';
import { useSay } from '../text/language.tsx';
import { LIGHT_TEXT as T } from '../text/light-text.ts';
import { ShapeIcon, type Shape } from './light.tsx';

/** How a clock ended: in time, within its extension, late (which never turns green), or waived. */
export function SettledNote({ settled }: { readonly settled: SettledClock }): ReactNode {
  const say = useSay();
  const { calendar } = useToday();
  const [shape, words] = ended();
  return (
    <span className="light">
      <ShapeIcon shape={shape} />
      {words}
    </span>
  );

  function ended(): readonly [Shape, string] {
    switch (settled.outcome) {
      case 'waived':
        return ['ring', say(T.waived)];
      case 'late':
        return ['lateDiamond', say(T.late, { days: settled.lateWorkingDays })];
      case 'withinExtension':
        return ['check', say(T.withinExtension)];
      case 'onTime': {
        const days = workingDaysBetween(settled.on, settled.legalDue, calendar);
        return ['check', days > 0 ? say(T.onTime, { days }) : say(T.onTheDay)];
      }
    }
  }
}

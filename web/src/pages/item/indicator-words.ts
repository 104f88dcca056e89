import type { Target } from '../../../../domain/scoring/indicator.ts';
import type { ReportedRow } from '../../../../domain/scoring/self-evaluation.ts';
import { ACTUAL_MODES, OPTION_NAMES } from '../../text/field-text.ts';
import { ITEM_TEXT as T } from '../../text/item-page-text.ts';
import { useSay } from '../../text/language.tsx';

/** Targets and actual values as they are written in tables. */
export function useIndicatorWords(): {
  readonly option: (field: string, value: string) => string;
  readonly targetText: (target: Target) => string;
  readonly actualText: (actual: ReportedRow['actual']) => string;
} {
  const say = useSay();
  return { option, targetText, actualText };

  function option(field: string, value: string): string {
    const name = OPTION_NAMES[field]?.[value];
    return name ? say(name) : value;
  }

  function targetText(target: Target): string {
    const sign = option('comparator', target.comparator);
    switch (target.comparator) {
      case 'gte':
      case 'lte':
      case 'eq':
        return `${sign}${target.value}${target.unit}`;
      case 'range':
        return `${target.min}–${target.max}${target.unit}`;
      case 'qualitative':
        return target.text;
      case 'date':
        return target.text ?? dateText(target.by);
      case 'yesNo':
        return say(target.value ? T.yes : T.no);
    }
  }

  function actualText(actual: ReportedRow['actual']): string {
    if (typeof actual === 'string') return actual;
    switch (actual.kind) {
      case 'number':
        return `${actual.value}${actual.unit}`;
      case 'judged':
        return say(ACTUAL_MODES[actual.band]);
      case 'text':
        return actual.text;
      case 'notApplicable':
        return say(ACTUAL_MODES.notApplicable);
      case 'date':
        return dateText(actual.on);
      case 'yesNo':
        return say(actual.value ? T.yes : T.no);
    }
  }
}

function dateText({
  year,
  month,
  day,
}: {
  readonly year?: number | undefined;
  readonly month: number;
  readonly day?: number | undefined;
}): string {
  return [year, month, day].filter((part) => part !== undefined).join('-');
}

import type { ApiFault } from '../api/api-error.ts';
import { ASK_TEXT as T } from '../text/ask-text.ts';
import type { Say } from '../text/say.ts';
import type { AskValue } from './ask-context.ts';

/** Faults as a small form says them: a date that was left empty is missing, and not written wrongly. */
export function wordedFaults(faults: readonly ApiFault[], value: AskValue, say: Say): readonly ApiFault[] {
  return faults.map((fault) => {
    const isEmpty = (value[fault.pointer.slice(1)] ?? '') === '';
    return fault.code === 'notADate' && isEmpty ? { ...fault, detail: say(T.noDate) } : fault;
  });
}

import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { traceSentences } from '../../domain/calendar/trace-text.ts';
import type { Locale } from '../../domain/locale.ts';
import type { ActAnswer, AnsweredDue } from '../../db/process-store-types.ts';
import { dueSentence } from '../words/due-text.ts';
import { positionView, recordedView, taskView } from '../words/views.ts';

import type { ActAnswerView } from './act.schemas.ts';

/** The store's answer in the caller's words. */
export function actAnswerView(answer: ActAnswer, locale: Locale): ActAnswerView {
  const { instanceId, version, phase, tasks, dues, events, repeated } = answer;
  return {
    id: instanceId,
    version,
    position: positionView(phase, locale),
    tasks: tasks.map((task) => taskView(task, undefined, locale)),
    dues: dues.map((due) => dueView(due, locale)),
    events: events.map((event) => recordedView(event, locale)),
    repeated,
  };
}

function dueView({ trace, ...due }: AnsweredDue, locale: Locale): ActAnswerView['dues'][number] {
  return {
    ...due,
    name: obligationName(due.key, locale),
    sentence: dueSentence(due, locale),
    because: traceSentences(trace, locale),
  };
}

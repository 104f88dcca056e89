import { dateOf, yearOf } from '../../calendar/plain-date.ts';
import { isObligationEvent } from '../../obligations/obligation-event.ts';
import { findOpen } from '../../obligations/obligation.ts';
import type { Instance, OpenEffect, RecordedEvent } from '../../process/process.ts';
import { isUnitRole } from '../../process/roles.ts';
import { hex, sha256 } from '../../sha256.ts';
import { supervisionCode, type SupervisionInput } from './state.ts';
import { officialDemand, officialName } from './supervision-text.ts';

/** What a matter is called in lists. */
interface Headline {
  readonly title: string;
  readonly code: string | null;
  readonly fiscalYear: number | null;
}

/**
 * The supervised matter that a step of the ladder opens where the policy says so; whatever process the clock belongs to,
 * but never of a supervised matter again. Its id follows from matter and clock: asked for twice, it is opened once.
 */
export function openedByLadder(
  { id, process, state, book }: Pick<Instance, 'id' | 'process' | 'state' | 'book'>,
  { event, recordedAt }: Pick<RecordedEvent, 'event' | 'recordedAt'>,
  { title, code, fiscalYear }: Headline,
): readonly OpenEffect[] {
  if (!isObligationEvent(event) || event.type !== 'rungReached') return [];
  if (event.step.effect !== 'supervisionMatter' || process === 'supervision') return [];
  const { key, due, step } = event;
  const clock = findOpen(book, key);
  if (!clock) return [];
  const overdue = { key, item: title, code: code ?? '', due, days: step.workingDays };
  const openedOn = dateOf(recordedAt);
  const opens = matterId(id, key);
  const input: SupervisionInput = {
    subject: state.subject,
    code: supervisionCode(opens, openedOn),
    name: officialName(overdue),
    fiscalYear: fiscalYear ?? yearOf(openedOn),
    demand: officialDemand(overdue),
    answeredBy: clock.responsible.some(isUnitRole) ? 'unit' : 'finance',
    openedOn,
    about: { instanceId: id, process, title, code, key },
  };
  return [
    { kind: 'open', process: 'supervision', instanceId: opens, input, policy: state.policy, ruleId: `ladder:${key}` },
  ];
}

/** A uuid (version 8) made of matter and clock. */
function matterId(instanceId: string, key: string): string {
  const digits = hex(sha256(Uint8Array.from(`supervision ${instanceId} ${key}`, (letter) => letter.charCodeAt(0))));
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digits.slice(from, to));
  return `${a ?? ''}-${b ?? ''}-8${c ?? ''}-a${d ?? ''}-${e ?? ''}`;
}

import { RATING_KEYS } from '../../../../domain/processes/evaluation/commands.ts';
import type { FormGroup } from '../../acts/form-value.ts';

/** What an act's form begins with where its schema leaves no choice: a rating has a row for each criterion, no more (S5). */
export function begunWith(command: string): FormGroup {
  if (command !== 'rateAgency') return {};
  return { marks: RATING_KEYS.map((criterion) => ({ criterion, points: '' })) };
}

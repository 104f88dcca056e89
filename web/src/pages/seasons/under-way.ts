import type { SeasonRound } from '../../api/round-answers.ts';

/** Whether an opened round is still on its way to its units. */
export function isUnderWay({ opened, opening }: Pick<SeasonRound, 'opened' | 'opening'>): boolean {
  return opened !== null && (opening.called < opening.units || opening.toCarry > 0);
}

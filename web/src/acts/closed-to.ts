import type { AvailableAct } from '../api/item-answers.ts';

/** Why an act cannot be done now: altogether, or about the one problem that is meant. */
export function closedTo({ closed, closedProblems = [] }: AvailableAct, no: number | undefined): string | undefined {
  return closed ?? closedProblems.find(({ problemNo }) => problemNo === no)?.because;
}

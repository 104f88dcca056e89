import {
  DISCLOSURE_PARTS,
  type DisclosurePart,
  type WithholdingGround,
} from '../../../../domain/follow-up/publication.ts';
import type { Item } from '../../api/item-answers.ts';
import type { Say } from '../../text/say.ts';
import { DISCLOSURE_TEXT as T } from '../../text/results-text.ts';

export const DECISIONS = ['publish', 'partly', 'withhold'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** What somebody is about to decide. */
export interface Decision {
  readonly decision: DecisionKind;
  readonly parts: readonly DisclosurePart[];
  readonly ground: WithholdingGround | '';
  readonly reason: string;
}

export const PUBLISH: Decision = { decision: 'publish', parts: [], ground: '', reason: '' };

export type DecisionField = 'parts' | 'ground' | 'reason';

/** Everything that is missing, by the rules of the domain's own decider. */
export function decisionFaults({ decision, parts, ground, reason }: Decision): readonly DecisionField[] {
  if (decision === 'publish') return [];
  const partly = decision === 'partly' && (parts.length === 0 || parts.length === DISCLOSURE_PARTS.length);
  return [
    ...(partly ? (['parts'] as const) : []),
    ...(ground === '' ? (['ground'] as const) : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

/** The command as it is sent; what does not belong to the decision is left out. */
export function decisionCommand({ decision, parts, ground, reason }: Decision): Readonly<Record<string, unknown>> {
  return {
    kind: 'decideDisclosure',
    decision,
    ...(decision === 'partly' && { parts: ordered(parts) }),
    ...(decision !== 'publish' && ground !== '' && { ground }),
    reason: decision === 'publish' ? '' : reason.trim(),
  };
}

/** The parts in the order in which they are always named. */
export function ordered(parts: readonly DisclosurePart[]): readonly DisclosurePart[] {
  return DISCLOSURE_PARTS.filter((part) => parts.includes(part));
}

/** One part more or less. */
export function toggled(parts: readonly DisclosurePart[], part: DisclosurePart): readonly DisclosurePart[] {
  return parts.includes(part) ? parts.filter((one) => one !== part) : ordered([...parts, part]);
}

/** Whose decision it is; in a region that is not the reader's own, whose director: his bureau has one as well. */
export function decidedBy(region: Item['region'], who: string, own: readonly string[], say: Say): string {
  return own.includes(region.id) ? say(T.notMine, { who }) : say(T.notMineIn, { region: region.name, who });
}

import { DISCLOSURE_PARTS, type DisclosureCorrection, type DisclosurePart } from './publication.ts';
import type { FollowUpState } from './state.ts';

/** As much of a decision as says which parts are public. */
interface Decided extends Pick<NonNullable<FollowUpState['disclosure']>, 'decision'> {
  readonly parts?: readonly DisclosurePart[] | undefined;
  readonly corrections?: readonly Pick<DisclosureCorrection, 'withdrawn'>[] | undefined;
}

/** The parts that are public now: those decided on, less what a correction took back. */
export function publicParts({ decision, parts, corrections = [] }: Decided): readonly DisclosurePart[] {
  const decided = decision === 'publish' ? DISCLOSURE_PARTS : decision === 'partly' ? (parts ?? []) : [];
  const withdrawn = new Set(corrections.flatMap((one) => one.withdrawn));
  return DISCLOSURE_PARTS.filter((part) => decided.includes(part) && !withdrawn.has(part));
}

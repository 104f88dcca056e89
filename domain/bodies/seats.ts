/** What a region's body is: the leading group of deputy mayor and departments, or a county's working team (S1). */
export const BODY_KINDS = ['coordination', 'workingTeam'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** What somebody is in the body: leads it, is responsible for the work, coordinates for his department, or keeps its office. */
export const SEATS = ['head', 'responsible', 'member', 'office'] as const;
export type Seat = (typeof SEATS)[number];

/** The departments that the policy names for a coordination body (S1). */
export const DEPARTMENTS = ['organisation', 'publicity', 'finance', 'personnel', 'audit', 'statistics'] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** Why the ladder reaches a body's head, or whoever else it goes to instead. */
export const STANDINGS = ['reached', 'noBody', 'noHead', 'noAccount', 'inactive', 'noRole'] as const;
export type Standing = (typeof STANDINGS)[number];

/** A region's body and who leads it on a day, as the record has them. */
export interface HeadFacts {
  readonly bodyId: string | null;
  readonly seatId: string | null;
  readonly personId: string | null;
  /** Whether the head's account is in use. */
  readonly active: boolean;
  /** Whether the head is supervising leader of the region: only then may he answer an escalation. */
  readonly holdsOffice: boolean;
}

/**
 * Whether escalations reach the body's head (S1). Where it says anything but `reached`, they go to every supervising
 * leader of the region, as where there is no body, and the page says why.
 */
export function standingOf({ bodyId, seatId, personId, active, holdsOffice }: HeadFacts): Standing {
  if (bodyId === null) return 'noBody';
  if (seatId === null) return 'noHead';
  if (personId === null) return 'noAccount';
  if (!active) return 'inactive';
  return holdsOffice ? 'reached' : 'noRole';
}

/** Departments that the policy names and that nobody sits for; a county's working team is made up as the county sees fit. */
export function departmentsMissing(kind: BodyKind, seated: readonly (Department | null)[]): readonly Department[] {
  return kind === 'coordination' ? DEPARTMENTS.filter((one) => !seated.includes(one)) : [];
}

/** What is left of a year's working funds, in 分; below zero where more was used than was budgeted. */
export function restOf({ budgetFen, usedFen }: { readonly budgetFen: number; readonly usedFen: number }): number {
  return budgetFen - usedFen;
}

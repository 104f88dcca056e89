import type { PlainDate } from '../../domain/calendar/plain-date.ts';

/** Kinds of things that one search finds. */
export const FOUND_KINDS = [
  'items',
  'evaluations',
  'units',
  'documents',
  'problems',
  'results',
  'supervisions',
  'seasons',
] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export interface FoundItem {
  readonly kind: 'items';
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unitName: string | null;
  readonly fiscalYear: number;
  readonly phase: string;
  readonly amountFen: number;
}

export interface FoundUnit {
  readonly kind: 'units';
  readonly unitId: string;
  readonly name: string;
  readonly code: string;
  readonly regionId: string;
  readonly regionName: string;
}

export interface FoundDocument {
  readonly kind: 'documents';
  readonly number: string;
  readonly regionId: string;
  /** The act that gave it. */
  readonly cause: string;
  readonly issuedOn: PlainDate;
  /** Matters that it names and the reader may read, and one of them with its process. */
  readonly items: number;
  readonly process: string;
  readonly itemId: string;
  readonly itemName: string;
}

export interface FoundProblem {
  readonly kind: 'problems';
  /** Whose problem it is. */
  readonly process: string;
  readonly itemId: string;
  readonly no: number;
  readonly title: string;
  readonly itemName: string;
  readonly documentNumber: string;
  readonly unitName: string | null;
  readonly fiscalYear: number;
  readonly open: boolean;
}

export interface FoundEvaluation {
  readonly kind: 'evaluations';
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly unitName: string | null;
  readonly fiscalYear: number;
  readonly phase: string;
  readonly score: number | null;
}

/** A document about results. */
export interface FoundResult {
  readonly kind: 'results';
  readonly itemId: string;
  readonly name: string;
  readonly documentNumber: string | null;
  readonly regionName: string;
  readonly fiscalYear: number;
  readonly phase: string;
}

/** A supervised matter. */
export interface FoundSupervision {
  readonly kind: 'supervisions';
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  /** What it is about. */
  readonly aboutName: string | null;
  readonly unitName: string | null;
  readonly regionName: string;
  readonly fiscalYear: number;
  readonly phase: string;
}

/** A round (报送季). */
export interface FoundSeason {
  readonly kind: 'seasons';
  readonly itemId: string;
  readonly name: string;
  readonly code: string;
  readonly regionName: string;
  readonly fiscalYear: number;
  readonly phase: string;
}

export type Found =
  FoundItem | FoundEvaluation | FoundUnit | FoundDocument | FoundProblem | FoundResult | FoundSupervision | FoundSeason;

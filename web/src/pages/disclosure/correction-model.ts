import { GRADES } from '../../../../domain/policy/policy.ts';
import { figureNow } from '../../../../domain/follow-up/corrected-figures.ts';
import {
  CORRECTABLE,
  CORRECTABLE_FIELDS,
  type CorrectableField,
  type DisclosurePart,
  type PublishedFigures,
  type WithholdingGround,
} from '../../../../domain/follow-up/publication.ts';
import { fenOf } from '../../blocks/wan.ts';

/** A published figure that may be put right; `key` is the indicator's. */
export interface Figure {
  readonly id: string;
  readonly field: CorrectableField;
  readonly key?: string;
  /** Name of the indicator it belongs to. */
  readonly of?: string;
  readonly now: string | number | null;
}

/** Every published figure of the parts that are public, in the order of the public page. */
export function figuresIn(figures: PublishedFigures, parts: readonly DisclosurePart[]): readonly Figure[] {
  return CORRECTABLE_FIELDS.filter((field) => parts.includes(CORRECTABLE[field])).flatMap((field): Figure[] => {
    if (field === 'indicatorTarget' || field === 'indicatorActual') {
      return (figures.targets?.indicators ?? []).map(({ key, name }) => ({
        id: `${field}-${key}`,
        field,
        key,
        of: name,
        now: figureNow(figures, { field, key }) ?? null,
      }));
    }
    const now = figureNow(figures, { field });
    return now === undefined ? [] : [{ id: field, field, now }];
  });
}

/** What somebody is about to correct: new values as typed, by figure; parts to be taken back. */
export interface Correction {
  readonly values: Readonly<Record<string, string>>;
  readonly withdraw: readonly DisclosurePart[];
  readonly ground: WithholdingGround | '';
  readonly reason: string;
}

export const NO_CORRECTION: Correction = { values: {}, withdraw: [], ground: '', reason: '' };

function isMoney(field: CorrectableField): boolean {
  return field === 'budgetFen' || field === 'executedFen';
}

export const GRADE_OPTIONS = GRADES;

/** The figures that something was typed for. */
export function changedFigures(figures: readonly Figure[], { values }: Correction): readonly Figure[] {
  return figures.filter(({ id }) => (values[id] ?? '').trim() !== '');
}

/** The command; an amount that cannot be read is sent as typed, so that the server names the fault in its place. */
export function correctionCommand(
  figures: readonly Figure[],
  correction: Correction,
): Readonly<Record<string, unknown>> {
  const { values, withdraw, ground, reason } = correction;
  return {
    kind: 'correctDisclosure',
    changes: changedFigures(figures, correction).map(({ id, field, key }) => {
      const typed = (values[id] ?? '').trim();
      return { field, ...(key !== undefined && { key }), to: isMoney(field) ? (fenOf(typed) ?? typed) : typed };
    }),
    withdraw,
    ...(withdraw.length > 0 && ground !== '' && { ground }),
    reason: reason.trim(),
  };
}

/** Where on the form a fault of the server belongs. */
export function fieldOfFault(pointer: string, changed: readonly Figure[]): string {
  const index = /^(?:\/command)?\/changes\/(\d+)/.exec(pointer)?.[1];
  if (index !== undefined) return changed[Number(index)]?.id ?? '';
  return /^(?:\/command)?\/(\w+)/.exec(pointer)?.[1] ?? '';
}

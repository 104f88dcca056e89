import { DomainError, type Fault } from '../domain-error.ts';
import { GRADES } from '../policy/policy.ts';
import { PointsSchema } from '../scoring/decimal.ts';
import type { DecideContext } from '../process/process.ts';
import { notBefore, refuseFaults, type DecidersOf } from '../process/decide-kit.ts';
import type { CommandOf, FollowUpCommand } from './commands.ts';
import { figureNow } from './corrected-figures.ts';
import type { FollowUpEvent } from './events.ts';
import { publicParts } from './public-parts.ts';
import { CORRECTABLE, DISCLOSURE_PARTS, type DisclosurePart, type PublishedFigures } from './publication.ts';
import type { FollowUpState } from './state.ts';

/** The figures of these parts as they stand at the decision: what is not to be public is not in them. */
export type FiguresOf<S> = (
  state: S,
  parts: readonly DisclosurePart[],
  context: Pick<DecideContext, 'documents'>,
) => PublishedFigures;

/** Publicity of results (R7): the decision freezes what is public; a correction is the only way to change it. */
export function decideDisclosing<S extends FollowUpState>(
  figuresOf: FiguresOf<S>,
): Pick<DecidersOf<S, FollowUpCommand, FollowUpEvent>, 'decideDisclosure' | 'correctDisclosure'> {
  return {
    decideDisclosure: (state, command, context) => disclosed(figuresOf, state, command, context),
    correctDisclosure,
  };
}

function disclosed<S extends FollowUpState>(
  figuresOf: FiguresOf<S>,
  state: S,
  { decision, parts, ground, reason }: CommandOf<'decideDisclosure'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  notBefore(state.conclusion?.on, context);
  if (decision !== 'publish' && ground === undefined) throw new DomainError('groundRequired');
  if (decision !== 'publish' && reason === '') throw new DomainError('withholdingNeedsReason');
  const open = partsOf(decision, parts);
  return [
    {
      type: 'disclosureDecided',
      on: context.on,
      decision,
      reason,
      ...(decision !== 'publish' && { ground: ground ?? '' }),
      ...(decision === 'partly' && { parts: open }),
      ...(decision !== 'withhold' && { figures: figuresOf(state, open, context) }),
    },
  ];
}

function correctDisclosure(
  { disclosure }: FollowUpState,
  { changes, withdraw, ground, reason }: CommandOf<'correctDisclosure'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  notBefore(disclosure?.on, context);
  const [open, figures] = [disclosure ? publicParts(disclosure) : [], disclosure?.figures];
  if (!disclosure || !figures || open.length === 0) throw new DomainError('notPublished');
  if (changes.length === 0 && withdraw.length === 0) throw new DomainError('nothingCorrected');
  if (withdraw.length > 0 && ground === undefined) throw new DomainError('groundRequired');
  refuseFaults([
    ...changes.flatMap((change, index) => changeFaults(change, index, open, figures)),
    ...withdraw.flatMap((part, index) =>
      open.includes(part) ? [] : [{ path: `/withdraw/${String(index)}`, code: 'partNotPublic' }],
    ),
  ]);
  return [
    {
      type: 'disclosureCorrected',
      on: context.on,
      no: (disclosure.corrections ?? []).length + 1,
      reason,
      changes: changes.map(({ field, key, to }) => ({
        field,
        ...(key !== undefined && { key }),
        from: figureNow(figures, { field, key }) ?? null,
        to,
      })),
      withdrawn: withdraw,
      ...(withdraw.length > 0 && { ground }),
    },
  ];
}

/** @throws {DomainError} `partsRequired` where "in part" names nothing, or everything */
function partsOf(
  decision: CommandOf<'decideDisclosure'>['decision'],
  parts: readonly DisclosurePart[],
): readonly DisclosurePart[] {
  if (decision === 'publish') return DISCLOSURE_PARTS;
  if (decision === 'withhold') return [];
  const chosen = DISCLOSURE_PARTS.filter((part) => parts.includes(part));
  if (chosen.length === 0 || chosen.length === DISCLOSURE_PARTS.length) throw new DomainError('partsRequired');
  return chosen;
}

type Change = CommandOf<'correctDisclosure'>['changes'][number];

function changeFaults(
  { field, key, to }: Change,
  index: number,
  open: readonly DisclosurePart[],
  figures: PublishedFigures,
): readonly Fault[] {
  const path = `/changes/${String(index)}`;
  const now = figureNow(figures, { field, key });
  if (!open.includes(CORRECTABLE[field]) || now === undefined) return [{ path, code: 'figureNotPublic' }];
  if (now === to) return [{ path: `${path}/to`, code: 'figureUnchanged' }];
  const code = formFault(field, to);
  return code === undefined ? [] : [{ path: `${path}/to`, code }];
}

const GRADE_NAMES: readonly unknown[] = GRADES;

/** A value that its field cannot hold. */
function formFault(field: Change['field'], to: Change['to']): string | undefined {
  switch (field) {
    case 'budgetFen':
    case 'executedFen':
      return typeof to === 'number' ? undefined : 'notAnAmount';
    case 'selfScore':
    case 'finalScore':
      return typeof to === 'string' && PointsSchema.safeParse(to).success ? undefined : 'notAScore';
    case 'grade':
      return GRADE_NAMES.includes(to) ? undefined : 'notAGrade';
    default:
      return typeof to === 'string' ? undefined : 'wrongType';
  }
}

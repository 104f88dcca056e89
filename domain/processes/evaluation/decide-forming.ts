import { drawByLot } from '../../draw/draw.ts';
import { DomainError, type Fault } from '../../domain-error.ts';
import { isOneself } from '../../process/actor.ts';
import { content, notBefore, person, refuseFaults, version } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import { qualityScore, type QualityMarks } from '../../libraries/quality.ts';
import { Decimal, round2 } from '../../scoring/decimal.ts';
import { choiceFaults } from './agency-choice.ts';
import { avoidanceOf } from './avoidance.ts';
import type { CommandOf } from './commands.ts';
import { ExpertPoolSchema, type PoolCandidate } from './content.ts';
import { drawnExpert, type Deciders } from './deciders.ts';
import type { EventOf } from './events.ts';
import { otherPlaces } from './places.ts';
import type { EvaluationState, Member, PanelExpert } from './state.ts';
import { teamFaults } from './team-choice.ts';

/** Team, agency and experts (E6, S5, S6). */
export const decideForming = {
  formTeam: (state, { leader, members }, { on }) => {
    refuseFaults(teamFaults(state, { leader, members }));
    return [{ type: 'teamFormed', on, leader, members, names: namesOf(leader, members) }];
  },
  changeTeam: (state, { leader, members, reason }, { on }) => {
    refuseFaults(teamFaults(state, { leader, members }));
    return [{ type: 'teamChanged', on, leader, members, names: namesOf(leader, members), reason }];
  },
  selectAgency: (state, { kind: _kind, ...chosen }, { on }) => {
    refuseFaults(choiceFaults(state, chosen));
    return [{ type: 'agencySelected', ...chosen, on }];
  },
  changeAgency: (state, { kind: _kind, ...chosen }, context) => {
    notBefore(state.engagement?.declaration?.on ?? state.engagement?.selectedOn, context);
    refuseFaults(choiceFaults(state, chosen));
    return [{ type: 'agencyChanged', ...chosen, on: context.on, former: state.engagement?.name ?? '' }];
  },
  declareInterests: ({ engagement }, { conflict, statement }, context) => {
    if (!engagement?.evaluators.some(({ personId }) => isOneself(personId, context.authority)))
      throw new DomainError('notAssigned');
    notBefore(engagement.selectedOn, context);
    const said = { on: context.on, by: person(context), statement };
    return [
      conflict ? { type: 'agencyWithdrew', name: engagement.name, ...said } : { type: 'interestsDeclared', ...said },
    ];
  },
  signContract: ({ engagement }, { kind: _kind, ...contract }, context) => {
    notBefore(engagement?.declaration?.on, context);
    refuseFaults([
      ...(contract.endsOn < contract.startsOn ? [{ path: '/endsOn', code: 'endsBeforeItBegins' }] : []),
      ...contract.deliverables.flatMap(({ by }, index): Fault[] =>
        by < contract.startsOn || by > contract.endsOn
          ? [{ path: `/deliverables/${String(index)}/by`, code: 'outsideContract' }]
          : [],
      ),
    ]);
    return [{ type: 'contractSigned', ...contract, on: context.on }];
  },
  acceptDeliverable: ({ engagement }, { no, opinion }, context) => {
    const found = engagement?.contract?.deliverables.find((each) => each.no === no);
    if (!found || found.acceptedOn !== undefined) throw new DomainError('noSuchDeliverable', { no });
    notBefore(engagement?.contract?.on, context);
    return [{ type: 'deliverableAccepted', on: context.on, no, name: found.name, opinion }];
  },
  rateAgency: ({ engagement }, { marks, opinion }, { on }) => {
    refuseFaults(ratingFaults(marks));
    const total = round2(
      new Decimal(qualityScore(Object.fromEntries(marks.map((one) => [one.criterion, one.points])) as QualityMarks)),
    );
    const { agencyId = '', name = '' } = engagement ?? {};
    return [{ type: 'agencyRated', on, agencyId, name, total, marks, opinion }];
  },
  drawExperts: (state, command, context) => [
    { type: 'expertsDrawn', on: context.on, ...draw(state, command, context) },
  ],
  redrawExperts: (state, command, context) => {
    notBefore(state.panel?.drawnOn, context);
    return [{ type: 'expertsRedrawn', on: context.on, reason: command.reason, ...draw(state, command, context) }];
  },
  declareAvoidance: (state, { conflict, statement }, context) => {
    const expert = drawnExpert(state, context);
    notBefore(state.panel?.drawnOn, context);
    if (conflict) return [{ ...replaced(state, expert, statement, context), conflict: true }];
    const { expertId, name } = expert;
    return [{ type: 'avoidanceDeclared', on: context.on, expertId, name, statement }];
  },
  replaceExpert: (state, { expertId, reason }, context) => {
    const expert = state.panel?.experts.find((each) => each.expertId === expertId);
    if (!expert || expert.declaredOn !== undefined) throw new DomainError('noSuchExpert', { expertId });
    return [replaced(state, expert, reason, context)];
  },
} satisfies Partial<Deciders>;

function namesOf(leader: Member, members: readonly Member[]): string {
  return [leader, ...members].map(({ name }) => name).join('、');
}

function ratingFaults(marks: CommandOf<'rateAgency'>['marks']): readonly Fault[] {
  return marks.flatMap(({ criterion }, index) =>
    marks.findIndex((each) => each.criterion === criterion) < index
      ? [{ path: `/marks/${String(index)}`, code: 'criterionTwice' }]
      : [],
  );
}

type Pool = Pick<EventOf<'expertsDrawn'>, 'versionId' | 'seed' | 'seats' | 'pool' | 'drawn' | 'reserves' | 'barred'>;

/**
 * Bars whom the rules of avoidance bar, and draws among the others by their tickets.
 *
 * @throws {DomainError} `expertsTooFew` where fewer than the seats are left
 */
function draw(
  state: EvaluationState,
  { versionId, seats, seed }: Pick<CommandOf<'drawExperts'>, 'versionId' | 'seats' | 'seed'>,
  context: DecideContext,
): Pool {
  const { candidates } = content(ExpertPoolSchema, version(context, versionId, 'expertPool'));
  const { subject, superiorUnitIds, fiscalYear } = state;
  const evaluated = { unitId: subject.unitId, superiorUnitIds, fiscalYear };
  const aside = state.stoodAside?.experts ?? [];
  const judged = candidates.map((candidate) => {
    const works = otherPlaces(state, 'panel', candidate.personId).length > 0;
    const own = works ? 'worksOnIt' : aside.includes(candidate.id) ? 'stoodAside' : undefined;
    return { candidate, ground: own ?? avoidanceOf(candidate, evaluated) };
  });
  const free = judged.flatMap(({ candidate, ground }) => (ground === undefined ? [candidate] : []));
  if (free.length < seats) throw new DomainError('expertsTooFew', { free: free.length, seats });
  const { drawn, reserves } = drawByLot(seed, free, seats);
  return {
    versionId,
    seed,
    seats,
    pool: candidates.length,
    drawn: drawn.map(expertOf),
    reserves: reserves.map(expertOf),
    barred: judged.flatMap(({ candidate: { id, name }, ground }) =>
      ground === undefined ? [] : [{ id, name, ground }],
    ),
  };
}

function expertOf({ id, personId, name, ticket }: PoolCandidate & { readonly ticket: string }): PanelExpert {
  return { expertId: id, personId, name, ticket };
}

/** Whoever comes next in the order of the draw takes the place. @throws {DomainError} `reservesUsedUp` */
function replaced(
  { panel }: EvaluationState,
  { expertId, name }: PanelExpert,
  reason: string,
  { on }: DecideContext,
): EventOf<'expertReplaced'> {
  const next = panel?.reserves[0];
  if (!next) throw new DomainError('reservesUsedUp', { name });
  return { type: 'expertReplaced', on, expertId, name, reason, next, nextName: next.name };
}

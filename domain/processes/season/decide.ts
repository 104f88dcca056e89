import { DomainError, type Fault } from '../../domain-error.ts';
import { decideBy, notBefore, refuseFaults } from '../../process/decide-kit.ts';
import type { DecideContext } from '../../process/process.ts';
import type { SeasonCommand } from './commands.ts';
import type { SeasonEvent } from './events.ts';
import type { SeasonState } from './state.ts';

type Announce = Extract<SeasonCommand, { readonly kind: 'announceSeason' }>;

/**
 * What an act on a round comes to (G1, M1, E1, R4, R5).
 *
 * @throws {DomainError} `dateBeforeFact`, `invalidInput` with every fault, `seasonNotOver` where some have not reported
 * and their date has not come
 */
export const decide = decideBy<SeasonState, SeasonCommand, SeasonEvent>({
  announceSeason: (state, { note, unitIds, carryOn, ownDue }, context) => {
    refuseFaults(announcementFaults(state, { carryOn, ownDue, unitIds }, context));
    return [
      {
        type: 'seasonAnnounced',
        on: context.on,
        by: nameOf(context),
        note,
        carryOn,
        ...(unitIds !== undefined && { unitIds }),
        ...(ownDue !== undefined && { ownDue }),
      },
    ];
  },
  openSeason: ({ announced, period }, _command, context) => {
    notBefore(announced?.on, context);
    // Nobody reports on a period that has not ended.
    notBefore(period?.to, context);
    return [{ type: 'seasonOpened', on: context.on, by: nameOf(context) }];
  },
  pauseSeason: ({ opened }, { reason }, context) => {
    notBefore(opened?.on, context);
    return [{ type: 'seasonPaused', on: context.on, reason, by: nameOf(context) }];
  },
  resumeSeason: ({ paused }, _command, context) => {
    notBefore(paused?.on, context);
    return [{ type: 'seasonResumed', on: context.on, by: nameOf(context) }];
  },
  closeSeason: ({ position, opened, due }, { reason = '', figures }, context) => {
    notBefore(position.main === 'seasonEnded' ? due : opened?.on, context);
    const missing = figures.expected - figures.reported;
    if (missing > 0 && position.main !== 'seasonEnded') throw new DomainError('seasonNotOver', { due, missing });
    if (missing > 0 && reason === '')
      refuseFaults([{ path: '/reason', code: 'missingUnexplained', params: { missing } }]);
    return [{ type: 'seasonClosed', on: context.on, reason, by: nameOf(context), figures }];
  },
  withdrawSeason: (_state, { reason }, context) => [
    { type: 'seasonWithdrawn', on: context.on, reason, by: nameOf(context) },
  ],
});

/** Only what the round itself opens can have a date of its own, and none gives units longer than the policy does. */
function announcementFaults(
  { seasonKind, due }: SeasonState,
  { carryOn, ownDue, unitIds }: Pick<Announce, 'carryOn' | 'ownDue' | 'unitIds'>,
  { on }: DecideContext,
): readonly Fault[] {
  const faults: Fault[] = [];
  if (seasonKind === 'bureauReports' && unitIds) faults.push({ path: '/unitIds', code: 'asksEveryBureau' });
  if (carryOn && seasonKind !== 'targets') faults.push({ path: '/carryOn', code: 'carriesTargetsOnly' });
  if (ownDue === undefined) return faults;
  if (!carryOn) faults.push({ path: '/ownDue', code: 'ownDueOfNothing' });
  if (ownDue > due) faults.push({ path: '/ownDue', code: 'afterPolicyDate', params: { due } });
  if (ownDue < on) faults.push({ path: '/ownDue', code: 'dateBeforeToday' });
  return faults;
}

function nameOf({ authority }: DecideContext): string {
  return authority.kind === 'person' ? authority.name : '';
}

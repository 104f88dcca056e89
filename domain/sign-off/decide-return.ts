import { DomainError } from '../domain-error.ts';
import type { ResubmitMode } from '../policy/sign-off-rule.ts';
import { nextNo, type Chain } from './chain.ts';
import type { Decision } from './decision.ts';
import type { SignOffCommandOf } from './sign-off-command.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { currentStep } from './standing.ts';
import { proposerRef } from './turn.ts';
import type { Turn } from './who-signs.ts';

/** Where it can be returned to now: every step that has passed, and who put it forward. */
export function returnPoints(chain: Chain): readonly (number | 'proposer')[] {
  if (chain.withProposer !== undefined) return [];
  const passed = chain.rule.steps.map((_step, index) => index).slice(0, currentStep(chain));
  return ['proposer', ...passed];
}

/** 退回修改. @throws {DomainError} `notReturnable`, `returnFixed` */
export function decideReturn(
  chain: Chain,
  { to, then, opinion }: SignOffCommandOf<'sendBack'>,
  { seat, by }: Turn,
): Decision {
  const from = currentStep(chain);
  const target: number | 'proposer' = to === 'proposer' ? to : chain.rule.steps.findIndex(({ key }) => key === to);
  if (!returnPoints(chain).includes(target)) throw new DomainError('notReturnable', { to });
  const back: SignOffEvent = {
    type: 'signOffSentBack',
    chain: chain.key,
    seat: seat.id,
    no: nextNo(chain),
    by,
    from,
    to: target,
    then: modeOf(chain, from, then),
    opinion,
    proposer: proposerRef(chain),
  };
  return { by, events: [back] };
}

function modeOf({ rule }: Chain, step: number, asked: ResubmitMode | undefined): ResubmitMode {
  const fixed = rule.steps[step]?.resubmit ?? 'replay';
  if (fixed === 'choice') return asked ?? 'replay';
  if (asked !== undefined && asked !== fixed) throw new DomainError('returnFixed', { mode: fixed });
  return fixed;
}

import { DomainError, type Fault } from '../domain-error.ts';
import type { DecideContext } from '../process/process.ts';
import type { CommandOf } from './commands.ts';
import { notBefore, refuseFaults } from '../process/decide-kit.ts';
import type { FollowUpEvent } from './events.ts';
import type { PaperSigner } from './receipt.ts';
import type { FollowUpState } from './state.ts';

/**
 * 签收: from its date the two months run (R1, R2). On paper it may be somebody else's signature (代签): then for whom and
 * by what authority stands on record.
 *
 * @throws {DomainError} `dateBeforeFact`; `invalidInput` with `signerNotOnPaper`, `proxyNeedsAuthority`, `proxyForWhom`
 */
export function signReceipt(
  { feedback }: FollowUpState,
  { paper, signer }: CommandOf<'signReceipt'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  notBefore(feedback?.issuedOn, context);
  refuseFaults(signer ? signerFaults(signer, paper) : []);
  return [{ type: 'receiptSigned', on: context.on, paper, deemed: false, ...(signer && { signer }) }];
}

/**
 * 补记纸质送达回证: a unit that cannot sign within the system has signed on paper, and finance writes it down with the
 * scan. By the same rules as if the unit had: from the date on the paper the two months run (R1, R2), and who wrote it
 * down stands on record beside who signed.
 *
 * @throws {DomainError} `dateBeforeFact`; `invalidInput` with `proxyNeedsAuthority`, `proxyForWhom`
 */
export function recordReceipt(
  { feedback }: FollowUpState,
  { signer, why, scan }: CommandOf<'recordReceipt'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  notBefore(feedback?.issuedOn, context);
  refuseFaults(signerFaults(signer, true));
  return [{ type: 'receiptSigned', on: context.on, paper: true, deemed: false, signer, recorded: { why, scan } }];
}

function signerFaults({ onBehalfOf, authority }: PaperSigner, paper: boolean): readonly Fault[] {
  if (!paper) return [{ path: '/signer', code: 'signerNotOnPaper' }];
  if (onBehalfOf !== undefined && authority === undefined)
    return [{ path: '/signer/authority', code: 'proxyNeedsAuthority', params: { name: onBehalfOf } }];
  if (onBehalfOf === undefined && authority !== undefined)
    return [{ path: '/signer/onBehalfOf', code: 'proxyForWhom' }];
  return [];
}

/**
 * A feedback goes back unsigned: the two months do not begin, and finance owes the delivery again within the month that
 * runs from the conclusion. Once on each ground: who still disagrees with the document that comes again signs for it.
 *
 * @throws {DomainError} `dateBeforeFact`, `returnedOnThatGround`
 */
export function returnReceipt(
  { feedback }: FollowUpState,
  { returnGround: ground, reason }: CommandOf<'returnReceipt'>,
  context: DecideContext,
): readonly FollowUpEvent[] {
  notBefore(feedback?.issuedOn, context);
  const before = feedback?.deliveriesReturned?.find((one) => one.ground === ground);
  if (before) throw new DomainError('returnedOnThatGround', { on: before.on });
  return [{ type: 'receiptReturned', on: context.on, ground, reason }];
}

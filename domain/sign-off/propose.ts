import { DomainError } from '../domain-error.ts';
import type { SignOffRule } from '../policy/sign-off-rule.ts';
import type { CommandLike } from '../process/process.ts';
import { chainKey, versionOf, type Chain, type Proposal, type Signatory } from './chain.ts';
import type { Decision } from './decision.ts';
import { evolveSignOff } from './evolve-sign-off.ts';
import { fallen, goOn } from './fill-seats.ts';
import type { SignOffEvent } from './sign-off-event.ts';
import { inProposingOffice } from './turn.ts';
import type { SignOffContext } from './who-signs.ts';

/** What is put forward, and who wrote it. */
export type Put = Pick<Proposal, 'command' | 'authors'>;

/** Begins a chain: the act is frozen and waits for its signatures. @throws {DomainError} `nobodySigns` */
export function propose(
  { command, authors }: Put,
  rule: SignOffRule,
  by: Signatory,
  context: SignOffContext,
): Decision {
  const chain = chainKey(command);
  const proposed: SignOffEvent = { type: 'signOffProposed', chain, command, ...named(command), rule, by, authors };
  const begun = evolveSignOff([], proposed, context.now)[0];
  return { by, events: [proposed, ...(begun ? somebody(goOn(begun, context), context) : [])] };
}

/**
 * Puts a returned matter forward again: every colleague of the office may, and it is then his own too. Signatures that stand fall where their owners have a part in the new version.
 *
 * @throws {DomainError} `notReturnedToYou`, `notYours`, `nobodySigns`
 */
export function resubmit(chain: Chain, { command, authors }: Put, note: string, context: SignOffContext): Decision {
  if (chain.withProposer === undefined) throw new DomainError('notReturnedToYou');
  const by = inProposingOffice(chain, context);
  const next = { ...chain, proposals: [...chain.proposals, { command, by, at: context.now, authors }] };
  const again: SignOffEvent = {
    type: 'signOffResubmitted',
    chain: chain.key,
    command,
    ...named(command),
    by,
    authors,
    fallen: fallen(next, context),
    note,
  };
  const after = evolveSignOff([chain], again, context.now)[0];
  return { by, events: [again, ...(after ? somebody(goOn(after, context), context) : [])] };
}

function named(command: CommandLike): { readonly versionId?: string } {
  const versionId = versionOf(command);
  return versionId === undefined ? {} : { versionId };
}

/** Where nobody fills a seat, there must be an administrator who finds somebody. */
function somebody(events: readonly SignOffEvent[], { signers }: SignOffContext): readonly SignOffEvent[] {
  const empty = events.flatMap((event) => {
    const seats = event.type === 'signOffStepOpened' ? event.seats : event.type === 'signerReplaced' ? [event] : [];
    return seats.flatMap(({ role, standsIn }) => (standsIn === 'nobody' ? [role] : []));
  });
  if (empty.length > 0 && !signers.some(({ role }) => role === 'administrator'))
    throw new DomainError('nobodySigns', { roles: [...new Set(empty)].join(',') });
  return events;
}

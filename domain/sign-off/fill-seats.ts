import type { SignerRule } from '../policy/sign-off-rule.ts';
import type { Role } from '../process/roles.ts';
import { type Chain, type OpenedStep, type Seat } from './chain.ts';
import { levelUp } from './level-up.ts';
import { currentStep, openSeats } from './standing.ts';
import { eligible, idsOf, isOwner, type Signers } from './who-signs.ts';
import type { SignOffEvent } from './sign-off-event.ts';

type Filled = Pick<Seat, 'role' | 'standsIn'>;

/**
 * Finds who fills an office: where only those hold it whose own work it is (or who have signed already), one level up;
 * where nobody holds it, the administrator finds a signer. Never nobody.
 */
function fill(chain: Chain, step: number, role: Role, context: Signers, from?: Filled['standsIn']): Filled {
  const blank: Seat = { id: '', role, transfers: [], consults: [] };
  const filled: Filled = { role, ...(from !== undefined && { standsIn: from }) };
  if (eligible(chain, step, blank, context).length > 0) return filled;
  const held = context.signers.some((signer) => signer.role === role);
  const above = levelUp(role);
  if (!held || above === undefined) return { role, standsIn: 'nobody' };
  return fill(chain, step, above, context, 'initiator');
}

/** The seats of a step at the moment it is reached. */
function openStep(chain: Chain, step: number, context: Signers): OpenedStep['seats'] {
  const rules = chain.rule.steps[step]?.signers ?? [];
  return rules
    .flatMap((rule) => seatsOfRule(chain, step, rule, context))
    .map((seat, index): Seat => ({ id: `${String(step)}.${String(index)}`, ...seat, transfers: [], consults: [] }));
}

function seatsOfRule(
  chain: Chain,
  step: number,
  { office, every }: SignerRule,
  context: Signers,
): readonly (Filled & Pick<Seat, 'person'>)[] {
  const role = officeOf(chain, office);
  const filled = fill(chain, step, role, context);
  if (!every || filled.standsIn !== undefined) return [filled];
  const blank: Seat = { id: '', role, transfers: [], consults: [] };
  // Whoever stands in for somebody signs in his place, on his seat.
  const own = eligible(chain, step, blank, context).filter(({ onBehalfOf }) => onBehalfOf === undefined);
  return own.length === 0 ? [filled] : own.map(({ id, name }) => ({ role, person: { id, name } }));
}

/** One level up from the office that put it forward, or from its highest where there is none above. */
function officeOf({ proposals }: Chain, office: SignerRule['office']): Role {
  if (office !== 'levelUp') return office;
  const role = proposals[0]?.by.role ?? 'unitClerk';
  return levelUp(role) ?? role;
}

/**
 * What must follow an act so that somebody can go on: the next step is opened; a seat that nobody can fill any more is
 * given to who can. `because` is the seat whose signature led here.
 */
export function goOn(chain: Chain, context: Signers, because?: string): readonly SignOffEvent[] {
  if (chain.withProposer !== undefined) return [];
  const step = currentStep(chain);
  const led = because === undefined ? {} : { because };
  if (step === chain.rule.steps.length) return [];
  if (!chain.steps[step]) {
    return [{ type: 'signOffStepOpened', chain: chain.key, step, seats: openStep(chain, step, context), ...led }];
  }
  return openSeats(chain).flatMap((seat) => replaced(chain, step, seat, context, led));
}

function replaced(
  chain: Chain,
  step: number,
  seat: Seat,
  context: Signers,
  led: { readonly because?: string },
): readonly SignOffEvent[] {
  if (eligible(chain, step, seat, context).length > 0) return [];
  const { role, standsIn } = fill(chain, step, seat.role, context);
  if (role === seat.role && standsIn === seat.standsIn && seat.person === undefined) return [];
  return [
    {
      type: 'signerReplaced',
      chain: chain.key,
      seat: seat.id,
      role,
      ...(standsIn !== undefined && { standsIn }),
      ...led,
    },
  ];
}

/** Signatures that fall when their owners turn out to have written what they signed (a new version, a colleague's help). */
export function fallen(chain: Chain, context: Signers): readonly string[] {
  return chain.steps.flatMap(({ seats }) =>
    seats.flatMap(({ id, signature }) => {
      if (!signature) return [];
      return idsOf(signature.by).some((one) => isOwner(chain, one, context)) ? [id] : [];
    }),
  );
}

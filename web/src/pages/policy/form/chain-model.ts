import type { SignerRule, SignOffMode, SignOffRule, SignOffStep } from '../../../../../domain/policy/sign-off-rule.ts';
import { signableActs } from '../../../../../domain/sign-off/check-rules.ts';
import { LIFECYCLES } from '../../../../../domain/processes/lifecycles.ts';

/** Requests about clocks that may be signed as well. */
const CLOCK_ACTS = ['grantExtension', 'refuseExtension'] as const;

/** Acts that may have a chain, each where it comes first: process by process, then those on clocks. */
export function signable(): readonly (readonly string[])[] {
  const known = new Set<string>();
  const all = new Set(signableActs(LIFECYCLES));
  const own = LIFECYCLES.map((lifecycle) =>
    signableActs([lifecycle]).filter((command) => {
      const isNew = all.has(command) && !known.has(command);
      known.add(command);
      return isNew;
    }),
  );
  return [...own, CLOCK_ACTS];
}

/** Steps of one chain are told apart by their key, which nobody sees. */
function freeKey(steps: readonly SignOffStep[]): string {
  const taken = new Set(steps.map(({ key }) => key));
  for (let no = steps.length + 1; ; no += 1) if (!taken.has(`step${String(no)}`)) return `step${String(no)}`;
}

/** A chain with one more step: signed by the director until somebody says otherwise. */
export function withNewStep(steps: readonly SignOffStep[], name: SignOffStep['name']): readonly SignOffStep[] {
  return [
    ...steps,
    {
      key: freeKey(steps),
      name,
      mode: { kind: 'allOf' },
      signers: [{ office: 'financeDirector', every: false }],
      resubmit: 'replay',
    },
  ];
}

export function newChain(name: SignOffStep['name']): SignOffRule {
  return { steps: withNewStep([], name), copies: [] };
}

const PASS = { count: 2, percent: 66 } as const;

/** Another way to pass; votes begin with two, shares with two thirds. */
export function modeOf(kind: SignOffMode['kind']): SignOffMode {
  return kind === 'count' || kind === 'percent' ? { kind, pass: PASS[kind] } : { kind };
}

/** Other offices sign; those that stay sign as before. */
export function withOffices(
  signers: readonly SignerRule[],
  offices: readonly SignerRule['office'][],
): readonly SignerRule[] {
  const every = signers.some((one) => one.every);
  return offices.map((office) => signers.find((one) => one.office === office) ?? { office, every });
}

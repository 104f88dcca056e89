import type { PolicyBody } from '../../../../domain/policy/policy-proposal.ts';
import type { SignerRule, SignOffRule, SignOffStep } from '../../../../domain/policy/sign-off-rule.ts';
import { ROLE_NAMES, type Role } from '../../../../domain/process/roles.ts';
import { LEVEL_UP_NAME, MODE_NAMES, RESUBMIT_NAMES } from '../../../../domain/sign-off/choice-names-text.ts';
import { CHAIN_RULE_TEXT as C } from '../../text/chain-rule-text.ts';
import type { Say } from '../../text/language.tsx';
import { signableName } from './signable-name.ts';

/** Which acts need which chain of signatures, each with everything that its rule says. */
export function signOffRows(
  { signOff }: PolicyBody,
  say: Say,
): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(signOff).map(([command, rule]) => ({
    name: signableName(command, say),
    value: ruleWords(rule, say),
  }));
}

function ruleWords({ proposedBy = [], steps, copies }: SignOffRule, say: Say): string {
  const offices = (roles: readonly Role[]): string => roles.map((role) => say(ROLE_NAMES[role])).join(say(C.separator));
  return [
    ...(proposedBy.length > 0 ? [say(C.put, { who: offices(proposedBy) })] : []),
    steps.map((step) => stepWords(step, say)).join(' → '),
    ...(copies.length > 0 ? [say(C.copied, { who: offices(copies) })] : []),
  ].join(say(C.partSeparator));
}

function stepWords({ name, mode, signers, resubmit }: SignOffStep, say: Say): string {
  const office = ({ office: held, every }: SignerRule): string => {
    const called = held === 'levelUp' ? say(LEVEL_UP_NAME.levelUp) : say(ROLE_NAMES[held]);
    return every ? say(C.everyOf, { who: called }) : called;
  };
  const passes =
    'pass' in mode ? say(C.votes, { mode: say(MODE_NAMES[mode.kind]), pass: mode.pass }) : say(MODE_NAMES[mode.kind]);
  return say(C.stepWords, {
    name: say(name),
    who: signers.map(office).join(say(C.separator)),
    mode: passes,
    resubmit: say(RESUBMIT_NAMES[resubmit]),
  });
}

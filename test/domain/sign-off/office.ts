import { DomainError } from '../../../domain/domain-error.ts';
import type { SignOffRule, SignOffStep } from '../../../domain/policy/sign-off-rule.ts';
import { act, type KernelCommand } from '../../../domain/process/act.ts';
import type { Grant, Lent, Person } from '../../../domain/process/actor.ts';
import type { Instance, RecordedEvent, Task } from '../../../domain/process/process.ts';
import { isUnitRole, type Role } from '../../../domain/process/roles.ts';
import { tasksOf } from '../../../domain/process/tasks-of.ts';
import type { BudgetItemCommand } from '../../../domain/processes/budget-item/commands.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import type { BudgetItemState } from '../../../domain/processes/budget-item/state.ts';
import type { Chain, Signer } from '../../../domain/sign-off/chain.ts';
import { walkedPath, type WalkedPath } from '../../../domain/sign-off/walked-path.ts';
import { defaultRules, morning, type Play } from '../../support/budget-item-play.ts';
import { subject } from '../../support/people.ts';

type Held = Grant & { readonly delegation?: Lent };

/** Somebody in these offices over the subject; in some of them perhaps in another's place. */
export function officer(
  id: string,
  roles: readonly Role[],
  lent: Readonly<Record<string, readonly Role[]>> = {},
): Person {
  const own = roles.map((role): Held => grant(role));
  const others = Object.entries(lent).flatMap(([onBehalfOf, held]) =>
    held.map((role): Held => ({ ...grant(role), delegation: { id: `d-${onBehalfOf}`, onBehalfOf } })),
  );
  return { kind: 'person', id, name: id, grants: [...own, ...others] };
}

function grant(role: Role): Grant {
  const { regionId, unitId } = subject;
  return { role, regionId, ...(isUnitRole(role) && { unitId }) };
}

/** A step of a rule with all but what matters filled in. */
export function step(
  key: string,
  offices: readonly SignOffStep['signers'][number]['office'][],
  more: Partial<SignOffStep> = {},
): SignOffStep {
  const name = { 'zh-CN': key, en: key };
  const signers = offices.map((office) => ({ office, every: false }));
  return { key, name, mode: { kind: 'allOf' }, signers, resubmit: 'choice', ...more };
}

/** A rule of these steps. */
export function rule(steps: readonly SignOffStep[], more: Partial<SignOffRule> = {}): SignOffRule {
  return { steps, copies: [], ...more };
}

/** A budget item whose acts need signatures, with the people who hold its offices. */
export class Office {
  instance: Instance<BudgetItemState>;
  readonly record: RecordedEvent[];

  constructor(
    private readonly play: Play,
    readonly people: readonly Person[],
    private readonly signOff: Readonly<Record<string, SignOffRule>>,
    private readonly documents: readonly { id: string; kind: string; authorId: string; body: unknown }[] = [],
    public day = play.today as string,
  ) {
    this.instance = play.instance;
    this.record = [...play.record];
  }

  get policy(): typeof defaultRules.policy {
    return { ...defaultRules.policy, signOff: this.signOff };
  }

  get chain(): Chain | undefined {
    return this.instance.state.signOff?.[0];
  }

  get tasks(): readonly Task[] {
    return tasksOf(budgetItem, this.instance, this.policy);
  }

  get path(): WalkedPath | undefined {
    return this.chain && walkedPath(this.chain);
  }

  get signers(): readonly Signer[] {
    return this.people.flatMap(({ id, name, grants }) =>
      grants.map(({ role, delegation }) => ({
        id,
        name,
        role,
        ...(delegation && { onBehalfOf: delegation.onBehalfOf }),
      })),
    );
  }

  /** Whoever it is, he does it, or is refused with a DomainError. */
  does(id: string, command: BudgetItemCommand | KernelCommand): this {
    const actor = this.people.find((person) => person.id === id);
    if (!actor) throw new Error(`nobody is called ${id}`);
    const outcome = act(budgetItem, this.instance, command, {
      policy: this.policy,
      calendar: defaultRules.calendar,
      now: morning(this.day),
      actor,
      documents: new Map(this.documents.map((one) => [one.id, one])),
      signers: this.signers,
    });
    this.instance = outcome.instance;
    this.record.push(...outcome.events);
    return this;
  }

  /** The code of the refusal, or nothing where it was done. */
  tries(id: string, command: BudgetItemCommand | KernelCommand): string | undefined {
    try {
      this.does(id, command);
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }

  /** The same office as it stands now, on a sheet of its own. */
  copy(): Office {
    const twin = new Office(this.play, this.people, this.signOff, this.documents, this.day);
    twin.instance = this.instance;
    twin.record.splice(0, twin.record.length, ...this.record);
    return twin;
  }

  types(): readonly string[] {
    return this.record.map(({ event }) => event.type);
  }
}

import type { PolicyBody } from '../../../../../domain/policy/policy-proposal.ts';

/** A version in the making, and how to change it. */
export interface Edit {
  readonly policy: PolicyBody;
  readonly change: (next: Partial<PolicyBody>) => void;
}

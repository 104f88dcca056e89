/** A matter is from now on kept by another version of the policy: who decided it and why stands in `note`. */
export interface PolicyChanged {
  readonly type: 'policyChanged';
  readonly from: string;
  readonly to: string;
  readonly note: string;
}

/** What a change of the policy asks of each running matter; sent by the system only. `policy` names the version. */
export interface ChangePolicyCommand {
  readonly kind: 'changePolicy';
  readonly policy: string;
  readonly note: string;
}

/** Tells the kernel's own event from a process's. */
export function isPolicyChanged(event: { readonly type: string }): event is PolicyChanged {
  return event.type === 'policyChanged';
}

const RETURNS = /^(return|refuse)/;

/** Whether an act sends a matter back or refuses it: 退回, 不予. */
export function isReturn(command: string): boolean {
  return RETURNS.test(command);
}

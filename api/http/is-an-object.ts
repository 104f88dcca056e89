/** When a rule over several fields is asked: beside the faults of other fields, so that all are told at once. */
export function isAnObject({ value }: { readonly value: unknown }): boolean {
  return typeof value === 'object' && value !== null;
}

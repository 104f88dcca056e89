/** One difference that taking a form would make. */
export interface FormChange {
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly sentence: string;
}

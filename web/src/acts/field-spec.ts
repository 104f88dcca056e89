/** How a value of an act or a document is written by a person. */
export type FieldSpec =
  | { readonly kind: 'text'; readonly long: boolean; readonly maxLength?: number | undefined }
  | { readonly kind: 'date' }
  | { readonly kind: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
  /** Typed in 万元, sent as 分. */
  | { readonly kind: 'money' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'group'; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly of: FieldSpec }
  | { readonly kind: 'variants'; readonly by: string; readonly variants: readonly Variant[] }
  /** What a unit reports for an indicator: the text of the cell, or a judgement. */
  | { readonly kind: 'actual' }
  /** A file that is handed in at once and named by the act. */
  | { readonly kind: 'file' }
  /** Chosen from what the matter has: versions, problems, open periods, indicators. */
  | { readonly kind: 'pick'; readonly from: PickSource };

export const PICK_SOURCES = ['version', 'problem', 'period', 'indicator'] as const;
export type PickSource = (typeof PICK_SOURCES)[number];

export interface Member {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly required: boolean;
  readonly initial?: unknown;
}

export interface Variant {
  readonly value: string;
  readonly members: readonly Member[];
}

/** The four levels of an official document (GB/T 9704-2012): 一、（一）1.（1）, and plain text. */
export const PAPER_LEVELS = ['heading', 'section', 'point', 'body'] as const;
export type PaperLevel = (typeof PAPER_LEVELS)[number];

/** One paragraph. `source` is the JSON pointer of the field it was written from; none where it follows from facts. */
export interface PaperBlock {
  readonly level: PaperLevel;
  readonly text: string;
  readonly source?: string;
}

/**
 * An official document before it has a shape: who says what to whom, in order. The page's preview, the printed sheet and
 * the files (.docx, .pdf) are all laid from this.
 */
export interface Paper {
  /** 发文机关标志, the red head. */
  readonly issuer: string;
  /** 发文字号; `fixed` once it was given at sign-off, never before. */
  readonly number: { readonly text: string; readonly fixed: boolean };
  readonly title: string;
  /** 主送机关. */
  readonly addressee: string;
  readonly blocks: readonly PaperBlock[];
  /** 署名 and 成文日期; no date before it is signed. */
  readonly signature: { readonly name: string; readonly date: string };
  /** 版记. */
  readonly imprint: string;
}

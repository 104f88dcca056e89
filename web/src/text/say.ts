import type { Bilingual } from '../../../domain/locale.ts';

/** Says a text in the reader's language, with its parameters filled in. */
export type Say = (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;

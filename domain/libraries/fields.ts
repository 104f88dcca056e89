import type { Bilingual } from '../locale.ts';

/** How a field is written: what its value is follows from it. */
export type FieldInput = 'text' | 'area' | 'choice' | 'date' | 'number' | 'list' | 'choices' | 'standards';

/** A field whose text has a rule of its own beyond its length. */
export type FieldCheck = 'creditCode' | 'idNumber' | 'phone' | 'steps';

/**
 * One fact of an entry: form, table, import, export and schema are all made from it, so that they cannot differ.
 * `most` is in characters of a text, and in entries of a list.
 */
export interface LibraryField {
  readonly key: string;
  readonly name: Bilingual;
  readonly hint?: Bilingual;
  readonly input: FieldInput;
  readonly options?: Readonly<Record<string, Bilingual>>;
  readonly required?: true;
  /** Kept sealed; readable only for who administers the registry, masked for everybody else. */
  readonly personal?: true;
  readonly check?: FieldCheck;
  readonly most: number;
  /** A list can be narrowed by it. */
  readonly facet?: true;
  /** Not in lists and files: too long to be read there. */
  readonly apart?: true;
  /** Searched by its words. */
  readonly words?: true;
  /** Width in a file, in characters. */
  readonly width?: number;
}

/** A standard value: what is usual or asked for, in which year, where, and who says so. `value` is a decimal text. */
export interface Standard {
  readonly value: string;
  readonly unit: string;
  readonly year: number;
  readonly scope: string;
  readonly source: string;
}

export type FieldValue = string | number | readonly string[] | readonly Standard[];

/** The facts of an entry by the keys of its fields; what is not known is left out. */
export type Content = Readonly<Record<string, FieldValue>>;

/** Whether a field holds several texts. */
export function isListed(input: FieldInput): boolean {
  return input === 'list' || input === 'choices';
}

/** The text of a fact; empty where it is not known or is no text. */
export function textOf(content: Content, key: string): string {
  const value = content[key];
  return typeof value === 'string' ? value : '';
}

/** The entries of a fact that is a list of texts. */
export function listOf(content: Content, key: string): readonly string[] {
  return manyOf(content[key]).filter((one) => typeof one === 'string');
}

/** The standard values of an entry. */
export function standardsOf(content: Content): readonly Standard[] {
  return manyOf(content['standards']).filter((one) => typeof one === 'object');
}

function manyOf(value: FieldValue | undefined): readonly (string | Standard)[] {
  return value === undefined || typeof value === 'string' || typeof value === 'number' ? [] : value;
}

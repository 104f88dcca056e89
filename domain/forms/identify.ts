import { DomainError } from '../domain-error.ts';
import { foldText } from '../tables/text.ts';
import { FORM_KINDS, type FormFacts, type FormKind, type FormStamp } from './form-sheet.ts';
import { formTitle, HEAD_WORDS as H } from './form-words.ts';
import { findLabel, rightOf, textAt, type ReadSheet } from './read-sheet.ts';

/** The sheet that carries the stamp. */
export const STAMP_SHEET = '_bihuan';
export const STAMP_FIELDS = [
  'form',
  'layout',
  'itemId',
  'itemCode',
  'year',
  'source',
] as const satisfies readonly (keyof FormStamp)[];

type Found = Partial<Record<keyof FormStamp, string>>;

/** What the file says of itself; nothing, where somebody has copied the sheet into a workbook of his own. */
export function stampOf(sheets: readonly ReadSheet[]): Found {
  const sheet = sheets.find(({ name }) => name === STAMP_SHEET);
  if (!sheet) return {};
  return Object.fromEntries(
    [...sheet.rows.keys()]
      .map((row): [string, string] => [textAt(sheet, { row, column: 1 }), textAt(sheet, { row, column: 2 })])
      .filter(([name, value]) => value !== '' && STAMP_FIELDS.some((field) => field === name)),
  );
}

/** Why a form is another item's, or another year's. */
export interface Foreign {
  readonly code: 'formOtherItem' | 'formOtherYear';
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Whether a file is the form that is asked for, of this item and year: by its stamp, and by what its head says where it
 * has none. A form of no item may be taken into each.
 *
 * @returns every way in which it is another's; empty where it is this item's
 * @throws {DomainError} `formWrongKind`
 */
export function foreignHead(
  sheet: ReadSheet,
  stamp: Found,
  { kind, facts }: { readonly kind: FormKind; readonly facts: FormFacts },
): readonly Foreign[] {
  const found = FORM_KINDS.find((one) => one === stamp.form) ?? kindOfTitle(sheet);
  if (found !== undefined && found !== kind)
    throw new DomainError('formWrongKind', { found: formTitle(found, facts), wanted: formTitle(kind, facts) });
  const code = headText(sheet, H.code) || (stamp.itemCode ?? '');
  const otherId = stamp.itemId !== undefined && stamp.itemId !== facts.itemId;
  const isOther = otherId || (code !== '' && foldText(code) !== foldText(facts.code));
  const item = { code: code || '—', name: headText(sheet, H.name) || '—', own: facts.code };
  const year = stamp.year ?? yearOfHead(sheet);
  const isOtherYear = year !== undefined && year !== String(facts.fiscalYear);
  return [
    ...(isOther ? [{ code: 'formOtherItem', params: item } as const] : []),
    ...(isOtherYear ? [{ code: 'formOtherYear', params: { year, own: facts.fiscalYear } } as const] : []),
  ];
}

/** What stands beside a label in the form's head. */
export function headText(sheet: ReadSheet, label: string): string {
  const at = findLabel(sheet, label);
  return at === undefined ? '' : textAt(sheet, rightOf(sheet, at));
}

const HEAD_LINES = 3;

function headTexts(sheet: ReadSheet): readonly string[] {
  return [...sheet.rows]
    .filter(([row]) => row <= HEAD_LINES)
    .flatMap(([, cells]) => [...cells.values()].map(({ text }) => foldText(text)));
}

function kindOfTitle(sheet: ReadSheet): FormKind | undefined {
  const texts = headTexts(sheet);
  if (texts.some((text) => /自评表|自评报告/.test(text))) return 'selfEvaluation';
  return texts.some((text) => /目标(?:申报)?表/.test(text)) ? 'targets' : undefined;
}

function yearOfHead(sheet: ReadSheet): string | undefined {
  for (const text of headTexts(sheet)) {
    const [, year] = /((?:19|20)\d{2})年?度/.exec(text) ?? [];
    if (year !== undefined) return year;
  }
  return undefined;
}

import type { Bilingual } from '../../domain/locale.ts';
import { DOCUMENT_NUMBER } from '../../domain/papers/document-number.ts';
import type { z } from 'zod';
import type { PlacedFault } from './api-problem.ts';
import type { FaultCode } from './fault-text.ts';

type Issue = z.core.$ZodIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;
type Named = Pick<PlacedFault, 'code' | 'params'>;

/** What a value should have been, as people say it; `expected` of a wrong type is one of these keys. */
export const TYPE_WORDS = {
  string: { 'zh-CN': '文字', en: 'text' },
  number: { 'zh-CN': '数字', en: 'a number' },
  int: { 'zh-CN': '整数', en: 'a whole number' },
  boolean: { 'zh-CN': '是或否（true / false）', en: 'true or false' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '对象', en: 'an object' },
  record: { 'zh-CN': '对象', en: 'an object' },
  null: { 'zh-CN': '空', en: 'null' },
} as const satisfies Record<string, Bilingual>;

/** Between the values of a wrong choice. */
export const CHOICE_SEPARATOR = ', ';

/** Every fault that a schema found, each with its place as a JSON pointer and a closed code. */
export function schemaFaults(issues: readonly Issue[], place?: PlacedFault['in']): readonly PlacedFault[] {
  const faults = issues.flatMap(unfold).map((issue): PlacedFault => ({
    path: pointer(issue.path),
    ...(place !== undefined && { in: place }),
    ...name(issue),
  }));
  return faults.filter((fault, index) => fault.code !== 'notAllowed' || !explained(fault, faults.slice(0, index)));
}

/** A date such as 2026-02-30 fails its form and its refinement: once is enough. */
function explained({ path }: PlacedFault, earlier: readonly PlacedFault[]): boolean {
  return earlier.some((fault) => fault.path === path);
}

/** One fault per unknown member; of a union, the faults of the form that the value comes nearest to. */
function unfold(issue: Issue): readonly Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
  if (issue.code !== 'invalid_union') return [issue];
  const nearest = issue.errors
    .filter((faults) => !faults.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    .toSorted((a, b) => a.length - b.length)[0];
  if (!nearest) return [issue];
  return nearest.flatMap((inner) => unfold({ ...inner, path: [...issue.path, ...inner.path] }));
}

function name(issue: Issue): Named {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue);
    case 'too_small':
      return { code: lowerLimit(issue), params: { limit: String(issue.minimum) } };
    case 'too_big':
      return { code: upperLimit(issue), params: { limit: String(issue.maximum) } };
    case 'invalid_format':
      return format(issue);
    case 'invalid_value':
      return named('wrongChoice', { options: issue.values.map(String).join(CHOICE_SEPARATOR) });
    case 'unrecognized_keys':
      return named('unknownMember');
    case 'invalid_union':
      return union(issue);
    case 'custom':
      return custom(issue);
    case 'not_multiple_of':
      return named('notMultiple', { step: String(issue.divisor) });
    case 'invalid_key':
    case 'invalid_element':
      return named('notAllowed');
  }
}

function named(code: FaultCode, params?: PlacedFault['params']): Named {
  return { code, ...(params && { params }) };
}

function wrongType({ expected, message }: IssueOf<'invalid_type'>): Named {
  // zod keeps the received type in its sentence only.
  if (message.endsWith('received undefined')) return named('required');
  return named('wrongType', { expected });
}

function lowerLimit({ origin, inclusive }: IssueOf<'too_small'>): FaultCode {
  if (origin === 'string') return 'tooShort';
  if (origin === 'array') return 'tooFew';
  return inclusive === false ? 'mustExceed' : 'tooSmall';
}

function upperLimit({ origin, inclusive }: IssueOf<'too_big'>): FaultCode {
  if (origin === 'string') return 'tooLong';
  if (origin === 'array') return 'tooMany';
  return inclusive === false ? 'mustBeBelow' : 'tooLarge';
}

function format(issue: IssueOf<'invalid_format'>): Named {
  if (issue.format === 'date') return named('notADate');
  if (issue.format === 'datetime') return named('notAnInstant');
  if (issue.format === 'uuid' || issue.format === 'guid') return named('notAnId');
  if ('pattern' in issue && issue.pattern === String(DOCUMENT_NUMBER)) return named('wrongDocumentNumber');
  // An expression of ours names the form; one that belongs to a format does not.
  const own = issue.format === 'regex' && 'pattern' in issue ? issue.pattern : undefined;
  return named('wrongPattern', { pattern: own ?? issue.format });
}

function union(issue: IssueOf<'invalid_union'>): Named {
  const options =
    'options' in issue && Array.isArray(issue.options) ? issue.options.map(String).join(CHOICE_SEPARATOR) : '';
  return options === '' ? named('noVariantFits') : named('wrongChoice', { options });
}

/** A refinement of ours names its own code in `params`. */
function custom({ params }: IssueOf<'custom'>): Named {
  const { code, ...facts } = params ?? {};
  if (typeof code !== 'string') return named('notAllowed');
  return { code, params: Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, String(value)])) };
}

/** RFC 6901. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

import { fenOf, wanInput } from '../blocks/wan.ts';
import type { FieldSpec, Member } from './field-spec.ts';

/** What a form holds: texts as typed; groups, lists and flags in their shape. Plain JSON, so it can be kept. */
export type FormValue = string | boolean | readonly FormValue[] | { readonly [name: string]: FormValue };
export type FormGroup = Readonly<Record<string, FormValue>>;
export type FormPath = readonly (string | number)[];

/** JSON pointer (RFC 6901) of a place in a form. */
export function pointerOf(path: FormPath): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** An empty form of these members, with the defaults of the schema. */
export function emptyGroup(members: readonly Member[]): FormGroup {
  return Object.fromEntries(
    members.map(({ name, spec, initial }) => [
      name,
      initial === undefined ? emptyValue(spec) : formValue(spec, initial),
    ]),
  );
}

export function emptyValue(spec: FieldSpec): FormValue {
  switch (spec.kind) {
    case 'group':
      return emptyGroup(spec.members);
    case 'list':
      return [];
    case 'flag':
      return false;
    case 'variants': {
      const [first] = spec.variants;
      return first ? { [spec.by]: first.value, ...emptyGroup(first.members) } : {};
    }
    case 'actual':
      return { mode: 'text', text: '', percent: '' };
    case 'file':
      return { name: '', sha256: '' };
    default:
      return '';
  }
}

/** Puts a value at a place; everything on the way there is copied, nothing is changed. */
export function placed(whole: FormValue, path: FormPath, value: FormValue): FormValue {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    const list: readonly FormValue[] = whole;
    return list.map((one, index) => (index === step ? placed(one, rest, value) : one));
  }
  const group = isGroup(whole) ? whole : {};
  return { ...group, [step]: placed(group[step] ?? '', rest, value) };
}

/** The texts of a form as a sentence names them; what was left empty is said to be, and leaves no hole in it. */
export function typedWords(value: FormGroup, empty: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, typed]) =>
      typeof typed === 'string' ? [[name, typed.trim() === '' ? empty : typed]] : [],
    ),
  );
}

export function isGroup(value: FormValue | undefined): value is FormGroup {
  return typeof value === 'object' && !Array.isArray(value);
}

/** What is sent: amounts in 分, numbers as numbers, and nothing for what was left empty. */
function jsonOf(spec: FieldSpec, value: FormValue | undefined): unknown {
  switch (spec.kind) {
    case 'group':
      return groupJson(spec.members, isGroup(value) ? value : {});
    case 'list':
      return Array.isArray(value) ? (value as readonly FormValue[]).map((one) => jsonOf(spec.of, one)) : [];
    case 'variants':
      return variantJson(spec, value);
    case 'flag':
      return value === true;
    case 'actual':
      return actualJson(isGroup(value) ? value : {});
    case 'file':
      return isGroup(value) && value['sha256'] !== '' ? value : undefined;
    default:
      return typeof value === 'string' ? textJson(spec, value.trim()) : undefined;
  }
}

export function groupJson(members: readonly Member[], value: FormGroup): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    members.flatMap(({ name, spec, required, initial }) => {
      const json = isUntouched(spec, required, initial, value[name]) ? undefined : jsonOf(spec, value[name]);
      // An empty text that is required is sent, so that the server says what is missing beside everything else.
      if (json === undefined && !(required && spec.kind === 'text')) return [];
      return [[name, json ?? '']];
    }),
  );
}

/** An optional flag that nobody has set, or an optional list or group in which nothing is written, says nothing. */
function isUntouched(spec: FieldSpec, required: boolean, initial: unknown, value: FormValue | undefined): boolean {
  if (required || initial !== undefined) return false;
  return ['flag', 'list', 'group'].includes(spec.kind) && isBlank(value);
}

function isBlank(value: FormValue | undefined): boolean {
  if (isGroup(value)) return Object.values(value).every(isBlank);
  return Array.isArray(value) ? value.length === 0 : value === undefined || value === false || value === '';
}

function variantJson(spec: Extract<FieldSpec, { kind: 'variants' }>, value: FormValue | undefined): unknown {
  const group = isGroup(value) ? value : {};
  const variant = spec.variants.find((one) => one.value === group[spec.by]) ?? spec.variants[0];
  return variant && { [spec.by]: variant.value, ...groupJson(variant.members, group) };
}

/** What cannot be read as a number or an amount is sent as it stands: the server's fault then names the field. */
function textJson(spec: FieldSpec, text: string): unknown {
  if (text === '') return undefined;
  if (spec.kind === 'money') return fenOf(text) ?? text;
  if (spec.kind === 'number' || (spec.kind === 'pick' && spec.from === 'problem')) {
    return Number.isFinite(Number(text)) ? Number(text) : text;
  }
  return text;
}

function actualJson({ mode, text, percent }: FormGroup): unknown {
  if (mode === 'text' || mode === undefined) return typeof text === 'string' ? text.trim() : '';
  if (mode === 'notApplicable') return { kind: 'notApplicable' };
  return { kind: 'judged', band: mode, ...(typeof percent === 'string' && percent !== '' && { percent }) };
}

/** A value of a document as a form shows it: the way back from `jsonOf`. */
function formValue(spec: FieldSpec, json: unknown): FormValue {
  if (json === undefined || json === null) return emptyValue(spec);
  switch (spec.kind) {
    case 'group':
      return formGroup(spec.members, json);
    case 'list':
      return Array.isArray(json) ? json.map((one: unknown) => formValue(spec.of, one)) : [];
    case 'variants': {
      const value = (json as Readonly<Record<string, unknown>>)[spec.by];
      const variant = spec.variants.find((one) => one.value === value);
      return variant ? { [spec.by]: variant.value, ...formGroup(variant.members, json) } : emptyValue(spec);
    }
    case 'flag':
      return json === true;
    case 'actual':
      return actualForm(json);
    case 'money':
      return typeof json === 'number' ? wanInput(json) : typeof json === 'string' ? json : '';
    default:
      return typeof json === 'string' || typeof json === 'number' ? String(json) : '';
  }
}

export function formGroup(members: readonly Member[], json: unknown): FormGroup {
  const object = (typeof json === 'object' && json !== null ? json : {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(members.map(({ name, spec }) => [name, formValue(spec, object[name])]));
}

function actualForm(json: unknown): FormValue {
  if (typeof json === 'string') return { mode: 'text', text: json, percent: '' };
  const { kind, band, percent } = json as { readonly kind?: string; readonly band?: string; readonly percent?: string };
  return { mode: kind === 'judged' ? (band ?? 'achieved') : 'notApplicable', text: '', percent: percent ?? '' };
}

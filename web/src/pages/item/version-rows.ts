import type { FieldSpec, Member } from '../../acts/field-spec.ts';

/** An entry of a list: its number, and what it is called where it has a title or name. */
export interface Entry {
  readonly no: number;
  readonly name: string | undefined;
}

/** One place of two versions of a document, side by side. */
export interface VersionRow {
  /** Names of members and entries of lists, from the outside in. */
  readonly path: readonly (string | Entry)[];
  readonly state: 'same' | 'changed' | 'added' | 'removed';
  /** How the place is written; a group or an entry as a whole has no text of its own. */
  readonly spec: FieldSpec;
  readonly before: unknown;
  readonly after: unknown;
}

type Group = Readonly<Record<string, unknown>>;

/** What tells the entries of a list apart, where they have something that does. */
const NAMED_BY = ['key', 'no', 'title', 'name'] as const;

/**
 * Two versions of one kind of document, place by place in the order of its schema: entries of lists are matched by what
 * names them (key, number, title, name), else by being the same, so that one inserted row is one difference.
 */
export function versionRows(members: readonly Member[], before: unknown, after: unknown): readonly VersionRow[] {
  return groupRows(members, group(before), group(after), []);
}

function groupRows(
  members: readonly Member[],
  before: Group,
  after: Group,
  path: VersionRow['path'],
): readonly VersionRow[] {
  return members.flatMap(({ name, spec }) => rowsOf(spec, before[name], after[name], [...path, name]));
}

function rowsOf(spec: FieldSpec, before: unknown, after: unknown, path: VersionRow['path']): readonly VersionRow[] {
  if (isBlank(before) && isBlank(after)) return [];
  switch (spec.kind) {
    case 'group':
      return groupRows(spec.members, group(before), group(after), path);
    case 'list':
      return listRows(spec.of, list(before), list(after), path);
    case 'variants': {
      const of = (value: unknown): readonly Member[] =>
        spec.variants.find((one) => one.value === group(value)[spec.by])?.members ?? [];
      const members = [...new Map([...of(before), ...of(after)].map((member) => [member.name, member])).values()];
      const kind: FieldSpec = { kind: 'choice', options: spec.variants.map(({ value }) => value) };
      return [
        ...rowsOf(kind, group(before)[spec.by], group(after)[spec.by], [...path, spec.by]),
        ...groupRows(members, group(before), group(after), path),
      ];
    }
    default:
      return [{ path, spec, before, after, state: stateOf(before, after) }];
  }
}

function stateOf(before: unknown, after: unknown): VersionRow['state'] {
  if (isBlank(before)) return 'added';
  if (isBlank(after)) return 'removed';
  return isSame(before, after) ? 'same' : 'changed';
}

/** Entries in the order of the later version; those that are gone stand where they stood. */
function listRows(
  of: FieldSpec,
  before: readonly unknown[],
  after: readonly unknown[],
  path: VersionRow['path'],
): readonly VersionRow[] {
  return matched(before, after).flatMap(([was, is], index) =>
    rowsOf(of, was, is, [...path, { no: index + 1, name: entryName(is) ?? entryName(was) }]),
  );
}

type Pair = readonly [before: unknown, after: unknown];

function matched(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const name = NAMED_BY.find((one) => [...before, ...after].every((entry) => isNamed(group(entry)[one])));
  const same =
    name !== undefined && isUnique(before, name) && isUnique(after, name)
      ? (a: unknown, b: unknown) => isSame(group(a)[name], group(b)[name])
      : isSame;
  const taken = new Set<number>();
  const partners = after.map((is) => {
    const at = before.findIndex((was, index) => !taken.has(index) && same(was, is));
    taken.add(at);
    return at;
  });
  const gone = before.map((was, index) => ({ was, index })).filter(({ index }) => !taken.has(index));
  const pairs = after.flatMap((is, index): readonly Pair[] => {
    const at = partners[index] ?? -1;
    const passed = at < 0 ? [] : gone.splice(0, gone.filter((one) => one.index < at).length);
    return [...passed.map(({ was }): Pair => [was, undefined]), [at < 0 ? undefined : before[at], is]];
  });
  return [...pairs, ...gone.map(({ was }): Pair => [was, undefined])];
}

function entryName(entry: unknown): string | undefined {
  const { title, name } = group(entry);
  return [title, name].find((one) => typeof one === 'string');
}

function isNamed(value: unknown): boolean {
  return typeof value === 'string' ? value !== '' : typeof value === 'number';
}

function isUnique(entries: readonly unknown[], name: string): boolean {
  return new Set(entries.map((entry) => group(entry)[name])).size === entries.length;
}

function group(value: unknown): Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Group) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two values of a document are one, whatever the order of their members. */
function isSame(a: unknown, b: unknown): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  if (typeof value !== 'object' || value === null) return value === undefined ? '' : JSON.stringify(value);
  const pairs = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${pairs
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${stable(member)}`)
    .join(',')}}`;
}

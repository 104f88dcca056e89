import { readFileSync } from 'node:fs';
import { SECRET_NAMES } from '../../config/secret-files.ts';
import { VARIABLES, type VariableName } from '../../config/variables.ts';

const text = readFileSync('docs/configuration.md', 'utf8');
/** Each row of a table: variable, default, meaning; a bar within a cell is escaped. */
const rows = [...text.matchAll(/^\| `([A-Z][A-Z0-9_]+)`\s*\|\s*(.*?)\s*(?<!\\)\|\s*(.*?)\s*\|$/gm)].map(
  ([, name = '', fallback = '', meaning = '']) => ({ name, fallback: fallback.replaceAll('\\|', '|'), meaning }),
);
/** Programs that are found or made once, and read by the room that starts them. */
const TOOLS = ['TEMPORAL_CLI', 'TEMPORAL_TEST_SERVER', 'TEMPORAL_SERVER', 'PG_DUMP'];
const NAMES = Object.keys(VARIABLES) as VariableName[];

describe('docs/configuration.md', () => {
  it('documents every variable that is read, once', () => {
    const documented = rows.map(({ name }) => name);
    expect(NAMES.filter((name) => !documented.includes(name))).toEqual([]);
    expect(documented.filter((name) => !NAMES.some((known) => known === name))).toEqual([]);
    expect(new Set(documented).size).toBe(documented.length);
  });

  it('names no variable in its sentences that nothing reads', () => {
    const known = new Set<string>([...NAMES, ...SECRET_NAMES.map((name) => `${name}_FILE`), ...TOOLS]);
    const named = [...text.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)\b[^`]*`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(NAMES)('names the default of %s', (name) => {
    const value = VARIABLES[name].schema.parse(undefined);
    const expected = value === undefined ? '—' : `\`${String(value)}\``;
    expect(rows.find((row) => row.name === name)?.fallback).toBe(expected);
  });

  it('says in both languages what it is for, and which are secrets', () => {
    rows.forEach(({ meaning }) => {
      expect(meaning).toMatch(/[a-z].* · .*\p{Script=Han}/u);
    });
    const marked = rows.filter(({ meaning }) => meaning.startsWith('secret 密')).map(({ name }) => name);
    expect(SECRET_NAMES.filter((name) => !marked.includes(name))).toEqual([]);
  });
});

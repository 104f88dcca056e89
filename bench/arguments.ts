import { FULL_ITEMS, USUAL_ITEMS } from './scale.ts';

/** What a person asked for on the command line. */
export interface BenchArguments {
  readonly json: boolean;
  /** Names of figures; none means all. */
  readonly only: readonly string[];
  readonly items: number;
}

export type ParsedArguments = BenchArguments | { readonly fault: string };

const LEAST_ITEMS = 1_000;
const MOST_ITEMS = 1_000_000;

/** Reads the command line; a fault is a sentence for the person who wrote it. */
export function parseArguments(args: readonly string[], names: readonly string[]): ParsedArguments {
  let parsed: BenchArguments = { json: false, only: [], items: USUAL_ITEMS };
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', value = ''] = [args[at], args[at + 1]];
    if (name === '--json') parsed = { ...parsed, json: true };
    else if (name === '--full') parsed = { ...parsed, items: FULL_ITEMS };
    else if (name === '--only' || name === '--scale') {
      const next = name === '--only' ? withOnly(parsed, value, names) : withItems(parsed, value);
      if ('fault' in next) return next;
      parsed = next;
      at += 1;
    } else return { fault: `不认识的参数 ${name} · unknown argument ${name}` };
  }
  return parsed;
}

function withOnly(parsed: BenchArguments, value: string, names: readonly string[]): ParsedArguments {
  const only = value.split(',').filter((name) => name !== '');
  const unknown = only.filter((name) => !names.includes(name));
  if (only.length > 0 && unknown.length === 0) return { ...parsed, only };
  return { fault: `--only 应为以下各项 · must name some of: ${names.join(', ')}` };
}

function withItems(parsed: BenchArguments, value: string): ParsedArguments {
  const items = Number(value);
  if (Number.isInteger(items) && items >= LEAST_ITEMS && items <= MOST_ITEMS) return { ...parsed, items };
  const range = `${String(LEAST_ITEMS)}–${String(MOST_ITEMS)}`;
  return { fault: `--scale 应为 ${range} 的整数 · must be a whole number of items, ${range}` };
}

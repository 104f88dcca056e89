import { parseTarget } from '../tables/parse-target.ts';
import { cellsOfTarget } from './target-cells.ts';

interface NamedTarget {
  readonly name: string;
  readonly comparator: string;
  readonly value: string;
  readonly unit: string;
}

/** A target written behind a name: "验收合格率≥95%", "按期完成率100%", "培训不少于20场". */
const BEHIND =
  /^(.*?[\p{L})）])\s*((?:[≥≧≤≦<>＜＞=＝]|>=|<=|不低于|不少于|不超过|不高于|达到?)?\s*\d[\d.,]*\s*(?:%|％|‰|[\p{Script=Han}]{0,4})(?:以上|以下|以内)?)$/u;

/** Takes the target out of an indicator's name; undefined where it stands elsewhere than at the end. */
export function nameWithoutTarget(text: string): NamedTarget | undefined {
  const [, name = '', told] = BEHIND.exec(text.trim()) ?? [];
  const parsed = told === undefined ? undefined : parseTarget(told);
  if (parsed?.kind !== 'target' || !('unit' in parsed.target)) return undefined;
  const { comparator, value, unit } = cellsOfTarget(parsed.target);
  return { name: name.trim(), comparator: parsed.implied ? 'gte' : comparator, value, unit };
}

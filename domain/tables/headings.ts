import { Decimal } from '../scoring/decimal.ts';
import type { Level1, Level2 } from '../scoring/levels.ts';
import { foldText } from './text.ts';

const GROUPS: readonly (readonly [RegExp, Level1])[] = [
  [/满意/, 'satisfaction'],
  [/产出/, 'output'],
  [/效益|效果/, 'benefit'],
  [/成本/, 'cost'],
];

const SUBGROUPS: readonly (readonly [RegExp, Level2, Level1])[] = [
  [/满意/, 'beneficiarySatisfaction', 'satisfaction'],
  [/经济成本/, 'economicCost', 'cost'],
  [/社会成本/, 'socialCost', 'cost'],
  [/(?:生态|环境).*成本/, 'ecologicalCost', 'cost'],
  [/数量/, 'quantity', 'output'],
  [/质量/, 'quality', 'output'],
  [/时效/, 'timeliness', 'output'],
  [/成本/, 'cost', 'output'],
  [/经济/, 'economicBenefit', 'benefit'],
  [/社会/, 'socialBenefit', 'benefit'],
  [/生态|环境/, 'ecologicalBenefit', 'benefit'],
  [/可持续|持续影响/, 'sustainableImpact', 'benefit'],
];

/** The first-level group that a heading names, whatever stands around it. */
export function levelOfGroup(text: string): Level1 | undefined {
  const folded = foldText(text);
  return GROUPS.find(([pattern]) => pattern.test(folded))?.[1];
}

export function levelOfSubgroup(text: string): { readonly level1: Level1; readonly level2: Level2 } | undefined {
  const folded = foldText(text);
  const [, level2, level1] = SUBGROUPS.find(([pattern]) => pattern.test(folded)) ?? [];
  return level1 && level2 && { level1, level2 };
}

/** Points written in a heading: `产出指标(50分)` → 50. */
export function headingOf(text: string): Decimal | undefined {
  const points = /\(?(\d{1,3}(?:\.\d{1,2})?)分\)?/.exec(foldText(text))?.[1];
  return points === undefined ? undefined : new Decimal(points);
}

/** An 其中 row details the row above it and is not scored again. */
export function isSubRow(name: string): boolean {
  return /^[★*☆▲#\d.、()]*其中/.test(foldText(name));
}

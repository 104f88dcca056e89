/** First-level groups; `cost` is a group of its own only in tables after 财预〔2021〕101号. */
export const LEVEL1 = ['output', 'benefit', 'satisfaction', 'cost'] as const;
export type Level1 = (typeof LEVEL1)[number];

/** Second-level groups of 财预〔2015〕88号 (`cost` under output) and 财预〔2021〕101号 (the three costs). */
export const LEVEL2 = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economicBenefit',
  'socialBenefit',
  'ecologicalBenefit',
  'sustainableImpact',
  'beneficiarySatisfaction',
  'economicCost',
  'socialCost',
  'ecologicalCost',
] as const;
export type Level2 = (typeof LEVEL2)[number];

/** Which second levels stand under which first one. */
export const LEVEL2_OF = {
  output: ['quantity', 'quality', 'timeliness', 'cost'],
  benefit: ['economicBenefit', 'socialBenefit', 'ecologicalBenefit', 'sustainableImpact'],
  satisfaction: ['beneficiarySatisfaction'],
  cost: ['economicCost', 'socialCost', 'ecologicalCost', 'cost'],
} as const satisfies Record<Level1, readonly Level2[]>;

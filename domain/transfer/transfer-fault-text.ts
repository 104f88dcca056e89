import type { Bilingual } from '../locale.ts';

/** What can be wrong with a row of an imported table, beside what the schema of a field says. */
export const TRANSFER_FAULTS = {
  amountUnreadable: {
    'zh-CN': '“{text}”不是金额：单位万元，最多六位小数，不能为负。',
    en: '"{text}" is no amount: 万元, at most six places, not negative.',
  },
  amountNotPositive: {
    'zh-CN': '金额为“{text}”，须大于 0。',
    en: 'The amount is "{text}"; it must be above 0.',
  },
  gradeContradicts: {
    'zh-CN': '得分 {score} 按现行标准是“{expected}”，表中是“{grade}”；当年标准不同的不用改。',
    en: 'A score of {score} is "{expected}" by the standard in force, and "{grade}" in the table; leave it where that year had another standard.',
  },
  scoreUnreadable: {
    'zh-CN': '“{text}”不是得分：0 至 100，最多两位小数。',
    en: '"{text}" is no score: 0 to 100, at most two places.',
  },
  yearUnreadable: {
    'zh-CN': '“{text}”不是以前的年度：须早于 {before} 年。',
    en: '"{text}" is no former year: it must be before {before}.',
  },
  choiceUnknown: {
    'zh-CN': '“{text}”不在可填的值内：{choices}。',
    en: '"{text}" is not among what can stand here: {choices}.',
  },
  unitUnknown: {
    'zh-CN': '没有代码为“{code}”的单位，或不在您的范围内。',
    en: 'There is no unit with the code "{code}", or it is outside your scope.',
  },
  unitNameOther: {
    'zh-CN': '代码“{code}”是“{name}”，不是“{text}”；单位已更名的，名称留空。',
    en: 'The code "{code}" is that of "{name}", not of "{text}"; leave the name empty where the unit was renamed.',
  },
  codeTaken: {
    'zh-CN': '{year} 年度已有编码为“{code}”的项目：{name}。',
    en: 'In {year} there is an item with the code "{code}" already: {name}.',
  },
  previousUnknown: {
    'zh-CN': '{year} 年度没有这个单位编码为“{code}”的项目。',
    en: 'In {year} this unit had no item with the code "{code}".',
  },
} as const satisfies Record<string, Bilingual>;

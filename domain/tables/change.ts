/** Which way a figure is to move; a target of change counts the movement, not the level. */
export type Direction = 'rise' | 'fall';

const SINCE =
  /^(?:(?:较|比|同比|环比|与)(?:上一?年度?|去年度?|往年|前一?年度?|上年同期|去年同期|同期|基期|以前年度|计划|上期)?(?:度)?(?:同期)?(?:相比|相较)?[,:]?)/;
const RISE = /^(?:增长|增加|提高|提升|上升|上涨|递增|增幅|增速|净增)/;
const FALL = /^(?:下降|降低|降(?=[至到])|减少|压减|压降|下浮|递减|降幅|缩短|节约)/;
const HOW_MUCH = /^(?:率|幅度|比例|了)?(?:为|约|达到?|:)?/;
const TO_LEVEL = /^(?:至|到)/;

/** "较上年增长5%" taken apart; `toLevel`: "提高到90%" names the level that is to be reached. */
export interface Change {
  readonly direction: Direction;
  readonly toLevel: boolean;
  readonly rest: string;
}

/** Reads a word of change at the head of a folded cell; undefined where there is none. */
export function takeChange(folded: string): Change | undefined {
  const told = folded.replace(SINCE, '');
  const word = (RISE.exec(told) ?? FALL.exec(told))?.[0];
  if (word === undefined) return undefined;
  const after = told.slice(word.length);
  const toLevel = TO_LEVEL.test(after);
  const rest = after.replace(toLevel ? TO_LEVEL : HOW_MUCH, '');
  return /^[≥≤<>=-]?(?:\d|不|至少|达)/.test(rest)
    ? { direction: RISE.test(told) ? 'rise' : 'fall', toLevel, rest }
    : undefined;
}

/** The direction that a row's name asks for: …增长率, …下降率. */
export function directionOfName(name: string): Direction | undefined {
  const rise = /(?:增长|增幅|增速|提高|提升|增加)(?:率|幅度|比例|百分点)?$/.test(name);
  const fall = /(?:下降|降低|减少|压减|降幅)(?:率|幅度|比例|百分点)?$/.test(name);
  return rise === fall ? undefined : rise ? 'rise' : 'fall';
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const NUMERAL = '[零〇一二两三四五六七八九十百千]+';
/** Only before a word that counts: 一定, 一般 and 统一 are no numbers. */
const MEASURE =
  '(?:个|次|场|套|期|项|人|名|户|家|份|篇|件|台|辆|座|处|所|条|批|类|种|轮|届|本|册|部|间|栋|亩|公里|千米|米|吨|万|亿|元|天|日|周|年|小时|起|例|宗|支|只|头|株|棵|盏|眼|口|幅|块|组|队|站|点|门|课|学时|倍)';
const COUNTED = new RegExp(`(?<![\\p{L}\\d])(${NUMERAL})(?=${MEASURE})`, 'gu');
const PERCENT = new RegExp(`百分之(${NUMERAL}|\\d+(?:\\.\\d+)?)`, 'g');

/** "零事故" is a count of none; 零星 and 零售 are no counts. */
const NONE_OF =
  /^零(?=(?:事故|投诉|死亡|伤亡|差错|违规|违纪|上访|信访|案件|发生|感染|污染|延误|失误|隐患|起|例|次|件|人))/;

/** Chinese numerals of a folded cell as digits, where they count something: 三次, 十二期, 百分之九十五. */
export function foldNumerals(folded: string): string {
  return folded
    .replace(NONE_OF, '0')
    .replace(PERCENT, (whole, text: string) => {
      const value = /^\d/.test(text) ? text : numeralValue(text);
      return value === undefined ? whole : `${String(value)}%`;
    })
    .replace(COUNTED, (whole, text: string) => String(numeralValue(text) ?? whole));
}

/** The value of a numeral up to the thousands; undefined where the characters make none. */
function numeralValue(text: string): number | undefined {
  const chars = Array.from(text.replaceAll('〇', '零').replaceAll('两', '二'));
  let total = 0;
  let digit: number | undefined;
  for (const char of chars) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS.indexOf(char);
    } else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}

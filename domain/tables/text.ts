/** Traditional characters that occur in mirrored tables, folded so that one rule reads both scripts. */
const TRADITIONAL =
  '達萬億圓個畝於過無點數務滿質時產標經濟會態續響對業項總額資財單實際優較範圍內種戶頭隻條間樓層處輛臺噸號顯週應為與從別開貨監測驗費復養價補買賣發積證認權機構';
const SIMPLIFIED =
  '达万亿圆个亩于过无点数务满质时产标经济会态续响对业项总额资财单实际优较范围内种户头只条间楼层处辆台吨号显周应为与从别开货监测验费复养价补买卖发积证认权机构';
const FOLD: ReadonlyMap<string, string> = new Map(Array.from(TRADITIONAL, (char, i) => [char, SIMPLIFIED.charAt(i)]));

/** What people type where there is nothing to say. */
const EMPTY = /^(?:|[/\\|\-—–_.·*]+|无|暂无|没有|空|n\/?a|nil|none|null|#n\/a)$/i;

/** No cell of a table is longer; more would only cost time. */
const LONGEST = 2000;

/**
 * A cell's text in one spelling: full-width and compatibility forms, comparison signs, dashes, traditional characters
 * and thousands separators are folded, spaces dropped. Only for reading; what is shown stays as written.
 */
export function foldText(text: string): string {
  return Array.from(text.slice(0, LONGEST).normalize('NFKC'), (char) => FOLD.get(char) ?? char)
    .join('')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[≧⩾]|>=|=>/g, '≥')
    .replace(/[≦⩽]|<=|=</g, '≤')
    .replace(/[‐-―−]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/[。;,、]+$/, '');
}

/** Whether a folded cell says nothing: blank, a stroke, 无. */
export function saysNothing(folded: string): boolean {
  return EMPTY.test(folded);
}

/**
 * Whether a reason is only a placeholder ("0", "无", "/", "同上") or merely repeats the deduction ("扣1分"):
 * neither explains why a target was missed (E2).
 */
export function isPlaceholderReason(reason: string): boolean {
  const folded = foldText(reason);
  return (
    saysNothing(folded) ||
    !/[\p{L}]/u.test(folded) ||
    /^(?:扣除?\d+(?:\.\d+)?分|无偏差|无原因|没有原因|不适用|同上|略|x+|test|none|ok|是|否|正常|已?完成)$/iu.test(folded)
  );
}

import { takeChange, type Direction } from './change.ts';
import { parseQuantity, type Quantity } from './quantity.ts';

const LEAD = /^(?:(?:实际|累计|共|合计|总计)*(?:已?完成|达到?|为)?|约|大约)/;
const TAIL = /(?:完成|左右|以上|以下|以内)$/;
/** "群众满意度96.5%", "共培训320人次": words that only say what the number is of. */
const NAMED = /^(?![\p{Script=Han}]*[未无不差缺近])[\p{Script=Han}]{1,12}?(?:为|达到?|:)?(?=\d)/u;
/** "每季度1次,共4次": the sum that a cell names after its parts. */
const SUMMED = /(?:共计?|合计|总计|累计)[\p{Script=Han}]{0,6}?(\d[^,;。(]*)$/u;
const WHOLE = /^(?:已?(?:实现)?全覆盖|(?:已)?全部(?:完成|到位|发放(?:到位|完毕)?|兑现|合格|达标|落实)?|全额|足额)$/;
/** Words by which nothing has happened. */
const NOTHING = /^(?:无|零|没有|未|没)(?:有)?(?:发生|出现|发现|产生|接到|收到)?(?:任何)?[\p{Script=Han}]{0,10}$/u;

/** The number of an actual cell; a remark after it ("22场,超额完成", "22场(含线上2场)") is left aside. */
export function measured(folded: string, asked?: Direction): Quantity | undefined {
  const change = takeChange(folded.split(/[,;。(]/)[0] ?? '');
  if (change && !change.toLevel) return moved(parseQuantity(change.rest), change.direction, asked);
  const head = change?.rest ?? folded.split(/[,;。(]/)[0] ?? '';
  const summed = /^每/.test(folded) ? SUMMED.exec(folded)?.[1] : undefined;
  return moved(plain(summed ?? head), undefined, asked);
}

function plain(head: string): Quantity | undefined {
  const bare = head
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/^[¥￥]/, '');
  const quantity = parseQuantity(bare) ?? parseQuantity(bare.replace(NAMED, ''));
  return quantity && { ...quantity, unit: quantity.unit.replace(/^余|余$/, '') };
}

/** A movement against the direction that is asked for counts below zero; one of unknown sense is left to a person. */
function moved(
  quantity: Quantity | undefined,
  told: Direction | undefined,
  asked: Direction | undefined,
): Quantity | undefined {
  if (!quantity) return undefined;
  const { value } = quantity;
  if (told === undefined) return asked === 'fall' ? { ...quantity, value: value.replace(/^-/, '') } : quantity;
  if (told === 'fall' && asked === undefined) return undefined;
  return asked !== undefined && told !== asked && !value.startsWith('-')
    ? { ...quantity, value: `-${value}` }
    : quantity;
}

/** "全覆盖", "全部到位": the whole, said in words. */
export function saysWhole(folded: string): boolean {
  return WHOLE.test(folded);
}

/** "未发生", "无投诉", "零事故": none, said in words. */
export function saysNone(folded: string): boolean {
  return NOTHING.test(folded) && !/未(?:完成|达|实现|开展|实施)|无法|没有完成|没完成/.test(folded);
}

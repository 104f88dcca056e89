import type { ApiFault } from '../api/api-error.ts';
import { FORM_TEXT as T } from '../text/field-text.ts';
import type { Say } from '../text/say.ts';
import { fieldName, isNamedWithin, listName } from './field-words.ts';

/**
 * A fault where it stands apart from its field: what a schema found names no field, so its label goes before it, the one
 * that the form itself shows where it is known. Rules and the page's own checks name theirs.
 */
export function faultWords({ pointer, in: part, detail }: ApiFault, say: Say, label?: string): string {
  const field = part === 'body' ? nameOf(pointer, say, label) : '';
  return field === '' ? detail : say(T.faultOf, { field, fault: detail });
}

const ROW = /^\d+$/;
const OUTER = /^\/(?:command|content|body)(?=\/)/;

/** Where a place lies deeper, the way to it says more than the label at its end. */
function nameOf(pointer: string, say: Say, label = ''): string {
  const way = placeWords(pointer, say);
  const isDeep = partsOf(pointer).length > 1;
  return isDeep ? way || label : label || way;
}

function partsOf(pointer: string): readonly string[] {
  return pointer.replace(OUTER, '').split('/').slice(1);
}

/**
 * A place as its labels: 对意见的答复 第 2 行 · 是否采纳. Parts without a label are left out; what names none is ''.
 */
export function placeWords(pointer: string, say: Say): string {
  const parts = partsOf(pointer);
  const document = pointer.startsWith('/content/') ? 'content' : undefined;
  const labels = parts.flatMap((part, index) => {
    const row = parts[index + 1] ?? '';
    // Parts of a paper are called by their own names: what holds them means something else on other forms.
    if (isNamedWithin(part, row)) return [];
    const nameIn = ROW.test(row) ? listName : fieldName;
    const name = nameIn(part, parts.slice(0, index).findLast((one) => !ROW.test(one)) ?? document);
    if (!name) return [];
    return [ROW.test(row) ? say(T.rowOf, { name: say(name), no: Number(row) + 1 }) : say(name)];
  });
  return labels.join(' · ');
}

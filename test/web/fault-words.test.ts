import { describe, expect, it } from '@jest/globals';
import { fill } from '../../domain/locale.ts';
import type { ApiFault } from '../../web/src/api/api-error.ts';
import { faultWords, placeWords } from '../../web/src/acts/fault-words.ts';
import type { Say } from '../../web/src/text/say.ts';

const zh: Say = (text, values = {}) => fill(text['zh-CN'], values);
const en: Say = (text, values = {}) => fill(text.en, values);
const fault = (more: Partial<ApiFault>): ApiFault => ({ pointer: '', code: 'tooShort', detail: '请填写。', ...more });

describe('a fault in a list says which field it is of', () => {
  it('names the field by its label, and the row where there are several', () => {
    expect(placeWords('/command/stance', zh)).toBe('态度');
    expect(placeWords('/replies/1/reply', zh)).toBe('对意见的答复 第 2 行 · 是否采纳');
    expect(placeWords('/criteria/feasibility/opinion', en)).toBe('Four criteria · Feasibility · Opinion');
  });

  it('leaves out what has no label', () => {
    expect(placeWords('/rows/5a7c/amountFen', zh)).toBe('金额（万元）');
    expect(placeWords('/constructor', zh)).toBe('');
    expect(placeWords('', zh)).toBe('');
  });

  it('says the label before what the schema found', () => {
    expect(faultWords(fault({ pointer: '/measure', in: 'body' }), zh)).toBe('整改措施：请填写。');
    expect(faultWords(fault({ pointer: '/nowhere', in: 'body' }), zh)).toBe('请填写。');
  });

  it('adds nothing to the sentence of a rule or of the page itself, which names its matter', () => {
    expect(faultWords(fault({ pointer: '/reason', detail: '须写理由。' }), zh)).toBe('须写理由。');
  });
});

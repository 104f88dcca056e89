import { fill } from '../../domain/locale.ts';
import { wordedFaults } from '../../web/src/ask/worded-faults.ts';
import type { Say } from '../../web/src/text/say.ts';

const say: Say = (text, values = {}) => fill(text['zh-CN'], values);
const NOT_A_DATE = '不是有效的日期（应为 YYYY-MM-DD）。';

describe('what a small form says of a date', () => {
  const faults = [
    { pointer: '/closesOn', code: 'notADate', detail: NOT_A_DATE },
    { pointer: '/on', code: 'notADate', detail: NOT_A_DATE },
    { pointer: '/title', code: 'blank', detail: '请填写。' },
  ];

  it('asks for one that was left empty, and keeps what is wrong with one that was typed', () => {
    expect(wordedFaults(faults, { on: '2026-13-01' }, say).map(({ detail }) => detail)).toEqual([
      '请填写日期。',
      NOT_A_DATE,
      '请填写。',
    ]);
  });
});

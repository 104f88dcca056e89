import type { FormPaper } from '../../domain/papers/form-paper.ts';
import { fitted, FORM_HEAD, heightOf, LINE } from '../../files/paper/fit-form.ts';
import { CORE } from '../../files/paper/sheet.ts';

const form = (rooms: readonly number[]): FormPaper => ({
  title: '督办单',
  rows: [...Array.from({ length: 7 }, () => 0), ...rooms].map((room) => ({ label: '事项', lines: ['一行'], room })),
  notes: ['示例市财政局'],
});
const height = ({ rows, notes }: FormPaper): number =>
  FORM_HEAD + rows.reduce((sum, row) => sum + heightOf(row), 0) + notes.length * LINE;

describe('a form', () => {
  it('stands on one page by giving up empty room, the largest first', () => {
    expect(height(form([6, 2, 5]))).toBeGreaterThan(CORE.height);
    const one = fitted(form([6, 2, 5]));
    expect(height(one)).toBeLessThanOrEqual(CORE.height);
    const rooms = one.rows.slice(7).map(({ room }) => room);
    expect(Math.max(...rooms) - Math.min(...rooms)).toBeLessThanOrEqual(2);
    expect(Math.min(...rooms)).toBeGreaterThanOrEqual(2);
  });

  it('that fits, or cannot, is left as it is', () => {
    expect(fitted(form([1]))).toEqual(form([1]));
    const full = form(Array.from({ length: 12 }, () => 2));
    expect(fitted(full)).toEqual(full);
  });
});

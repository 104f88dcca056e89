import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asInstant, asPlainDate } from '../../domain/calendar/plain-date.ts';
import { dayWords, momentWords, spanWords, timeWords } from '../../web/src/blocks/date-words.ts';

const today = asPlainDate('2026-11-23');

describe('dates are written as the field writes them (page.md §5)', () => {
  it('leaves the year out where it is this one, and always says the weekday in lists', () => {
    expect(dayWords(asPlainDate('2026-12-09'), today, 'zh-CN')).toBe('12月9日 周三');
    expect(dayWords(asPlainDate('2027-01-25'), today, 'zh-CN')).toBe('2027年1月25日 周一');
    expect(dayWords(asPlainDate('2026-12-09'), today, 'en')).toBe('Wed 9 December');
  });

  it('says a time in Asia/Shanghai whatever zone the office machine is in', () => {
    expect(timeWords(asInstant('2026-11-23T16:30:00.000Z'))).toBe('00:30');
    expect(momentWords(asInstant('2026-11-23T16:30:00.000Z'), today, 'zh-CN')).toBe('11月24日 00:30');
  });

  it('says the year of a stretch once', () => {
    expect(spanWords(asPlainDate('2024-09-12'), asPlainDate('2024-10-30'), 'zh-CN')).toBe('2024年9月12日 → 10月30日');
    expect(spanWords(asPlainDate('2024-09-12'), undefined, 'zh-CN')).toBe('2024年9月12日');
    expect(spanWords(undefined, undefined, 'zh-CN')).toBe('');
  });

  it('lets nobody else format a date; the picker reads what is typed with its own library, and shows it as all others', () => {
    const files = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const textOf = (file: string): string => readFileSync(join('web/src', file), 'utf8');
    const own = files.filter((file) => /toLocale(Date|Time)?String|Intl\.DateTimeFormat|dayjs/.test(textOf(file)));
    expect(own).toEqual(['blocks/date-picker.tsx']);
    const formats = textOf('blocks/date-picker.tsx').match(/\.format\([^)]*\)/g) ?? [];
    expect(new Set(formats)).toEqual(new Set(['.format(SENT)']));
  });
});

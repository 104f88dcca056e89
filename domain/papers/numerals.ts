const DIGITS = '〇一二三四五六七八九';

/**
 * A number below a thousand as Chinese documents number their parts.
 *
 * @example chineseNumeral(12) // 十二
 * @example chineseNumeral(101) // 一百〇一
 */
export function chineseNumeral(no: number): string {
  const [hundreds, tens, ones] = [Math.floor(no / 100), Math.floor(no / 10) % 10, no % 10];
  const digit = (value: number): string => DIGITS[value] ?? '';
  const head = hundreds > 0 ? `${digit(hundreds)}百` : '';
  if (tens === 0) return `${head}${ones > 0 ? `${head === '' ? '' : '〇'}${digit(ones)}` : ''}`;
  const ten = tens === 1 && head === '' ? '十' : `${digit(tens)}十`;
  return `${head}${ten}${ones > 0 ? digit(ones) : ''}`;
}

/** A count as people say it: 两个月, not 二个月. */
export function chineseCount(count: number): string {
  return count === 2 ? '两' : chineseNumeral(count);
}

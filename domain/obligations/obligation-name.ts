import { fill, type Bilingual, type Locale } from '../locale.ts';
import { OBLIGATION_KINDS } from '../policy/obligation-kinds.ts';
import { periodKeyName } from './period-name.ts';

const ROUND: Bilingual = { 'zh-CN': '（第 {no} 次）', en: ' ({no})' };
const PERIOD: Bilingual = { 'zh-CN': '（{period}）', en: ' ({period})' };
const ORDERED: Bilingual = { 'zh-CN': '（责令后）', en: ' (as ordered)' };
const FIRST: readonly string[] = ['1', '1.1'];

/**
 * What a clock is called by its key: `resubmitTargets:2` is 修改并重新申报绩效目标（第 2 次）, a first round is not counted;
 * a key that is no clock's stays as it is.
 */
export function obligationName(key: string, locale: Locale): string {
  const [kind = '', which = ''] = key.split(':');
  const kinds: Readonly<Record<string, Bilingual>> = OBLIGATION_KINDS;
  const name = kinds[kind]?.[locale];
  return name === undefined ? key : `${name}${suffix(which.split('@')[0] ?? '', locale)}`;
}

function suffix(which: string, locale: Locale): string {
  if (which === '' || FIRST.includes(which)) return '';
  if (which === 'ordered') return ORDERED[locale];
  const period = periodKeyName(which, locale);
  return period === undefined ? fill(ROUND[locale], { no: which }) : fill(PERIOD[locale], { period });
}

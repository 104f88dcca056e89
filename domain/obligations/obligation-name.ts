import { fill, type Bilingual, type Locale } from '../locale.ts';
import { OBLIGATION_KINDS } from '../policy/obligation-kinds.ts';
import { periodKeyName } from './period-name.ts';

const ROUND: Bilingual = { 'zh-CN': '（第 {no} 次）', en: ' ({no})' };
const PERIOD: Bilingual = { 'zh-CN': '（{period}）', en: ' ({period})' };
const ORDERED: Bilingual = { 'zh-CN': '（责令后）', en: ' (as ordered)' };
const TURN: Bilingual = { 'zh-CN': '（第 {turn} 轮）', en: ' (turn {turn})' };
const ROUND_AND_TURN: Bilingual = { 'zh-CN': '（第 {no} 次第 {turn} 轮）', en: ' ({no}, turn {turn})' };

/**
 * What a clock is called by its key: `resubmitTargets:2` is 修改并重新申报绩效目标（第 2 次）, a first round is not counted,
 * and of `verifyCorrection:2.3` the third turn within the second order;
 * a key that is no clock's stays as it is.
 */
export function obligationName(key: string, locale: Locale): string {
  const [kind = '', which = ''] = key.split(':');
  const kinds: Readonly<Record<string, Bilingual>> = OBLIGATION_KINDS;
  const name = kinds[kind]?.[locale];
  return name === undefined ? key : `${name}${suffix(which.split('@')[0] ?? '', locale)}`;
}

function suffix(which: string, locale: Locale): string {
  if (which === '') return '';
  if (which === 'ordered') return ORDERED[locale];
  const period = periodKeyName(which, locale);
  return period === undefined ? counted(which, locale) : fill(PERIOD[locale], { period });
}

function counted(which: string, locale: Locale): string {
  const [no = '', turn = '1'] = which.split('.');
  if (turn === '1') return no === '1' ? '' : fill(ROUND[locale], { no });
  return fill((no === '1' ? TURN : ROUND_AND_TURN)[locale], { no, turn });
}

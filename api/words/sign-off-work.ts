import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { actName } from '../../domain/messages/words.ts';

/** What a piece of work in a chain of signatures is called: with the act that is being signed. */
const WORK: Readonly<Record<string, Bilingual>> = {
  sign: { 'zh-CN': '签批：{act}', en: 'sign: {act}' },
  advise: { 'zh-CN': '提意见：{act}', en: 'advise on: {act}' },
  resubmit: { 'zh-CN': '退回修改：{act}', en: 'sent back: {act}' },
  transfer: { 'zh-CN': '指定签批人：{act}', en: 'find a signer: {act}' },
};

/** The name of work whose key is of a chain, e.g. `sign:issueFeedback:0.0`. */
export function signOffWork(command: string, key: string, locale: Locale): string | undefined {
  const [kind, act] = key.split(':');
  const words = kind === command && act !== undefined ? WORK[command] : undefined;
  return words && fill(words[locale], { act: actName(act ?? '', locale) });
}

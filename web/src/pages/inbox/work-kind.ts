import { OBLIGATION_KINDS } from '../../../../domain/policy/obligation-kinds.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { ACT_NAMES } from '../../../../domain/processes/names.ts';

/** What a kind of work is called: the duty it serves without the number of its round, or the act where no clock runs. */
export function workKindName(kind: string): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = { ...ACT_NAMES, ...OBLIGATION_KINDS };
  return names[kind] ?? { 'zh-CN': kind, en: kind };
}

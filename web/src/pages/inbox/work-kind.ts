import { OBLIGATION_KINDS } from '../../../../domain/policy/obligation-kinds.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { COMMAND_NAMES } from '../../../../domain/processes/budget-item/names.ts';
import { COMMAND_NAMES as EVALUATION_ACTS } from '../../../../domain/processes/evaluation/names.ts';
import { COMMAND_NAMES as DOCUMENT_ACTS } from '../../../../domain/processes/result-document/names.ts';

/** What a kind of work is called: the duty it serves without the number of its round, or the act where no clock runs. */
export function workKindName(kind: string): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = {
    ...EVALUATION_ACTS,
    ...DOCUMENT_ACTS,
    ...COMMAND_NAMES,
    ...OBLIGATION_KINDS,
  };
  return names[kind] ?? { 'zh-CN': kind, en: kind };
}

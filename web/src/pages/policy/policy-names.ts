import type { Bilingual } from '../../../../domain/locale.ts';
import { periodKeyName } from '../../../../domain/obligations/period-name.ts';
import { SCORING_TEMPLATES } from '../../../../domain/scoring/template.ts';

/** A period by its key in the policy, in every language. */
export function periodNames(key: string): Bilingual {
  return { 'zh-CN': periodKeyName(key, 'zh-CN') ?? key, en: periodKeyName(key, 'en') ?? key };
}

/** A scoring template by its id, with the points it gives; one that is unknown here keeps its id. */
export function templateNames(id: string): Bilingual {
  return SCORING_TEMPLATES.find((template) => template.id === id)?.title ?? { 'zh-CN': id, en: id };
}

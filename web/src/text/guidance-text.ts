import type { Bilingual } from '../../../domain/locale.ts';

/** Links to the guidance library beside the step that it helps. */
export const GUIDANCE_TEXT = {
  title: { 'zh-CN': '本步指引', en: 'Guidance for this step' },
} as const satisfies Record<string, Bilingual>;

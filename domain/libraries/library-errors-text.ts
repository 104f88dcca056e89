import type { Bilingual } from '../locale.ts';

/** How the libraries can refuse. */
export const LIBRARY_ERRORS = {
  entryNotNow: {
    'zh-CN': '现在是“{entryState}”，不能“{entryAct}”。',
    en: 'It is {entryState} now: "{entryAct}" is not possible.',
  },
  entryLocked: {
    'zh-CN': '现在是“{entryState}”，内容不能改；指标由下一版本修订。',
    en: 'It is {entryState}: its facts cannot be changed; an indicator is changed by the next edition.',
  },
  entryElsewhere: {
    'zh-CN': '这一条由“{region}”管理，本地区不能改。',
    en: 'This entry is kept by {region} and cannot be changed here.',
  },
  editionExists: { 'zh-CN': '已有“{edition}”这一版。', en: 'There is an edition "{edition}" already.' },
  editionOpen: {
    'zh-CN': '“{edition}”还在拟定，先批准或放弃它。',
    en: 'The edition "{edition}" is still being prepared: approve or drop it first.',
  },
  editionEmpty: { 'zh-CN': '这一版没有指标，不能批准。', en: 'This edition has no indicators and cannot be approved.' },
  ownEdition: {
    'zh-CN': '拟定人不能批准自己拟定的版本，请由他人批准。',
    en: 'Whoever prepared an edition does not approve it: somebody else must.',
  },
} as const satisfies Record<string, Bilingual>;

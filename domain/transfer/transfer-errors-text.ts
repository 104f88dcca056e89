import type { Bilingual } from '../locale.ts';

/** What refuses a whole import. */
export const TRANSFER_ERRORS = {
  importInUse: {
    'zh-CN': '已有 {count} 件项目以这批结果为上年结果，不能撤回。',
    en: '{count} item(s) (goes|go) on from these results: they cannot be withdrawn.',
  },
  importNotWithdrawn: {
    'zh-CN': '导入的预算已经立项，不能按批撤回；不再执行的项目请逐件停止。',
    en: 'The items of a budget are open by now and are not withdrawn together: stop those that are not to go on.',
  },
} as const satisfies Record<string, Bilingual>;

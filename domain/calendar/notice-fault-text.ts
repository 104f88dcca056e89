import { fill, type Bilingual, type Locale } from '../locale.ts';

/** What does not fit in the text of a notice; `words` are the notice's own. */
export const NOTICE_FAULTS = {
  noticeYearMissing: { 'zh-CN': '文中没有年份：请先选年度。', en: 'The text names no year: choose the year first.' },
  noticeUnread: {
    'zh-CN': '没有读出放假安排：请粘贴通知正文（“一、元旦：…”）或 JSON。',
    en: 'No arrangement could be read: paste the body of the notice ("一、元旦：…") or JSON.',
  },
  noticeNumberMissing: {
    'zh-CN': '没有读出发文字号（国办发明电〔20XX〕X号），请补写。',
    en: 'No document number (国办发明电〔20XX〕X号) was found; write it in.',
  },
  noticeCountDiffers: {
    'zh-CN': '“{words}”：通知说 {said} 天，读出 {found} 天。',
    en: '"{words}": the notice says {said} days, {found} were read.',
  },
  noticeWeekdayDiffers: {
    'zh-CN': '“{words}”：{date} 写作星期{said}，应为星期{is}。',
    en: '"{words}": {date} is given as 星期{said}, but is 星期{is}.',
  },
  noticeDateImpossible: { 'zh-CN': '“{words}”不是可能的日期。', en: '"{words}" is no possible date.' },
  noticeJson: { 'zh-CN': '不是有效的 JSON。', en: 'It is not valid JSON.' },
  noticeJsonShape: {
    'zh-CN': 'JSON 既不是本系统的放假安排，也不是 holiday-cn 格式。',
    en: 'The JSON is neither an arrangement of this product nor in the form of holiday-cn.',
  },
} as const satisfies Record<string, Bilingual>;

/** Something in the text that does not fit, for the person who pasted it. */
export interface NoticeFault {
  readonly code: keyof typeof NOTICE_FAULTS;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A fault as a sentence. */
export function describeNoticeFault({ code, params }: NoticeFault, locale: Locale): string {
  return fill(NOTICE_FAULTS[code][locale], params);
}

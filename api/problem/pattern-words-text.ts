import type { Bilingual } from '../../domain/locale.ts';

const SCORE: Bilingual = {
  'zh-CN': ' 0 至 100 的数，最多两位小数',
  en: 'a number from 0 to 100 with at most two decimals',
};
const HASH: Bilingual = { 'zh-CN': ' 64 位的 SHA-256 校验值', en: 'a SHA-256 hash of 64 characters' };

/** Forms that a text must have, as people say them: by the format's name, or by the expression that checks it. */
export const PATTERN_WORDS: Readonly<Record<string, Bilingual>> = {
  url: { 'zh-CN': '完整的网址', en: 'a complete address of a page' },
  email: { 'zh-CN': '邮箱地址', en: 'a mail address' },
  // A time of day.
  '/^([01]\\d|2[0-3]):[0-5]\\d$/': { 'zh-CN': ' 24 小时制的时刻，如 09:30', en: 'a time of day such as 09:30' },
  // A day of every year.
  '/^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$/': { 'zh-CN': '月-日，如 07-31', en: 'month and day such as 07-31' },
  '/^-?\\d{1,18}(\\.\\d{1,8})?$/': { 'zh-CN': '数，最多八位小数', en: 'a number with at most eight decimals' },
  '/^-?\\d{1,15}(?:\\.\\d{1,6})?$/': { 'zh-CN': '数，最多六位小数', en: 'a number with at most six decimals' },
  '/^(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)$/': SCORE,
  '/^\\d{1,18}$/': { 'zh-CN': '数字编号', en: 'a number of digits only' },
  '/^[0-9a-f]{64}$/': HASH,
  // What tells one row from another.
  '/^[A-Za-z0-9-]{1,40}$/': {
    'zh-CN': ' 1 至 40 个字母、数字或连字符',
    en: '1 to 40 letters, digits or hyphens',
  },
  '/^[A-Za-z0-9-]{1,60}$/': {
    'zh-CN': ' 1 至 60 个字母、数字或连字符',
    en: '1 to 60 letters, digits or hyphens',
  },
  '/^[a-z][A-Za-z0-9]{0,39}$/': {
    'zh-CN': '以小写字母开头的字母和数字，最多 40 个',
    en: 'at most 40 letters and digits, a small letter first',
  },
  // A name to sign in with.
  '/^[a-z][a-z0-9._-]{1,63}$/': {
    'zh-CN': '以小写字母开头的 2 至 64 个小写字母、数字、点、下划线或连字符',
    en: '2 to 64 small letters, digits, dots, underscores or hyphens, a letter first',
  },
  // A version of a policy.
  '/^[A-Za-z0-9.-]{1,80}@[1-9]\\d{0,4}$/': {
    'zh-CN': '政策编号加版本号，中间用 @ 连接',
    en: 'the name of a policy and its version, joined by @',
  },
};

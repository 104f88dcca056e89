import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';

/** The first that fits: browsers name those that they descend from, so the particular ones come first. */
const BROWSERS: readonly (readonly [RegExp, Bilingual])[] = [
  [/MicroMessenger/, { 'zh-CN': '微信', en: 'WeChat' }],
  [/DingTalk/, { 'zh-CN': '钉钉', en: 'DingTalk' }],
  [/QIHU|360SE|360EE|QihooBrowser/, { 'zh-CN': '360 浏览器', en: '360 Browser' }],
  [/QQBrowser|MQQBrowser/, { 'zh-CN': 'QQ 浏览器', en: 'QQ Browser' }],
  [/UCBrowser/, { 'zh-CN': 'UC 浏览器', en: 'UC Browser' }],
  [/HuaweiBrowser/, { 'zh-CN': '华为浏览器', en: 'Huawei Browser' }],
  [/Edg(?:e|A|iOS)?\//, { 'zh-CN': 'Edge', en: 'Edge' }],
  [/Firefox|FxiOS/, { 'zh-CN': 'Firefox', en: 'Firefox' }],
  [/HeadlessChrome|Chrome|CriOS/, { 'zh-CN': 'Chrome', en: 'Chrome' }],
  [/Safari/, { 'zh-CN': 'Safari', en: 'Safari' }],
];

const SYSTEMS: readonly (readonly [RegExp, Bilingual])[] = [
  [/HarmonyOS|OpenHarmony/, { 'zh-CN': '鸿蒙', en: 'HarmonyOS' }],
  [/Android/, { 'zh-CN': '安卓', en: 'Android' }],
  [/iPhone/, { 'zh-CN': 'iPhone', en: 'iPhone' }],
  [/iPad/, { 'zh-CN': 'iPad', en: 'iPad' }],
  [/Kylin/i, { 'zh-CN': '麒麟', en: 'Kylin' }],
  [/UOS|Uniontech/i, { 'zh-CN': '统信', en: 'UOS' }],
  [/Windows/, { 'zh-CN': 'Windows', en: 'Windows' }],
  [/Macintosh/, { 'zh-CN': 'Mac', en: 'Mac' }],
  [/Linux/, { 'zh-CN': 'Linux', en: 'Linux' }],
];

const WORDS = {
  both: { 'zh-CN': '{system} 上的 {browser}', en: '{browser} on {system}' },
  unknown: { 'zh-CN': '其他程序', en: 'another program' },
} as const satisfies Record<string, Bilingual>;

/** What somebody signed in with, in words that he recognises; never a version, which says nothing to him. */
export function deviceText(agent: string | null, locale: Locale): string {
  const browser = named(BROWSERS, agent, locale);
  const system = named(SYSTEMS, agent, locale);
  if (browser !== undefined && system !== undefined) return fill(WORDS.both[locale], { browser, system });
  return browser ?? system ?? WORDS.unknown[locale];
}

function named(table: typeof BROWSERS, agent: string | null, locale: Locale): string | undefined {
  return table.find(([pattern]) => pattern.test(agent ?? ''))?.[1][locale];
}

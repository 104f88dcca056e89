import type { Bilingual } from '../locale.ts';
import type { SeasonEvent } from '../processes/season/events.ts';

/** What happened to a round. */
export const SEASON_SENTENCES = {
  seasonAnnounced: { 'zh-CN': '{by}部署：{note}', en: 'Announced by {by}: {note}' },
  seasonOpened: { 'zh-CN': '{by}开启（{on}）', en: 'Opened by {by} on {on}' },
  seasonPaused: { 'zh-CN': '{by}暂停开启：{reason}', en: 'The opening was paused by {by}: {reason}' },
  seasonResumed: { 'zh-CN': '{by}继续开启（{on}）', en: 'The opening was resumed by {by} on {on}' },
  seasonEnded: { 'zh-CN': '报送期满（{on}）', en: 'The units’ date has passed ({on})' },
  seasonClosed: { 'zh-CN': '{by}收尾（{on}）{reason}', en: 'Closed by {by} on {on}. {reason}' },
  seasonWithdrawn: { 'zh-CN': '{by}撤回部署：{reason}', en: 'Withdrawn by {by}: {reason}' },
} as const satisfies Record<SeasonEvent['type'], Bilingual>;

/** What people are told of it, by topic: a unit once for all its items, a bureau below of its own report. */
export const SEASON_NOTICES: Readonly<Record<string, Bilingual>> = {
  seasonOpened: {
    'zh-CN': '“{item}”已开启，请于 {due} 前报送：{note}',
    en: '"{item}" is open; please report by {due}: {note}',
  },
  seasonOpenedBelow: {
    'zh-CN': '上级财政开启“{item}”，请于 {due} 前报送本级绩效报告：{note}',
    en: 'The bureau above has opened "{item}"; please report by {due}: {note}',
  },
};

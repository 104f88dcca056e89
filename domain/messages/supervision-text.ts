import type { Bilingual } from '../locale.ts';
import type { SupervisionEvent } from '../processes/supervision/events.ts';

/** What happened to a supervised matter. */
export const SUPERVISION_SENTENCES = {
  supervisionAnswered: { 'zh-CN': '报送办理情况：{done}', en: 'Reported what was done: {done}' },
  supervisionReturned: {
    'zh-CN': '退回重办，{answerBy} 前报送：{opinion}',
    en: 'Returned, to be reported again by {answerBy}: {opinion}',
  },
  supervisionClosed: { 'zh-CN': '办结销号：{opinion}', en: 'Closed: {opinion}' },
  supervisionDropped: { 'zh-CN': '撤销督办：{reason}', en: 'Supervision dropped: {reason}' },
  supervisionHandedOver: {
    'zh-CN': '“{body}”换任牵头人，督办随职移交{name}：{reason}',
    en: 'With the new head of "{body}" handed over to {name}: {reason}',
  },
  supervisionTakenOver: { 'zh-CN': '{name}接办：{reason}', en: 'Taken over by {name}: {reason}' },
} as const satisfies Record<SupervisionEvent['type'], Bilingual>;

/** What people are told of it, by topic. */
export const SUPERVISION_NOTICES: Readonly<Record<string, Bilingual>> = {
  supervisionOpened: {
    'zh-CN': '督办“{item}”（{code}）：{demand}',
    en: '"{item}" ({code}) is supervised: {demand}',
  },
  supervisionAnswered: {
    'zh-CN': '督办“{item}”（{code}）已报送办理情况：{done}',
    en: 'What was done about "{item}" ({code}) is reported: {done}',
  },
  supervisionReturned: {
    'zh-CN': '督办“{item}”（{code}）被退回重办，{answerBy} 前报送：{opinion}',
    en: '"{item}" ({code}) is returned, to be reported again by {answerBy}: {opinion}',
  },
  supervisionClosed: {
    'zh-CN': '督办“{item}”（{code}）已办结：{opinion}',
    en: 'The supervision of "{item}" ({code}) is closed: {opinion}',
  },
  supervisionDropped: {
    'zh-CN': '督办“{item}”（{code}）已撤销：{reason}',
    en: 'The supervision of "{item}" ({code}) is dropped: {reason}',
  },
  supervisionHandedOver: {
    'zh-CN': '督办“{item}”（{code}）随“{body}”牵头人换任移交{leader}。',
    en: 'With the new head of "{body}", the supervision of "{item}" ({code}) is handed over to {leader}.',
  },
  supervisionTakenOver: {
    'zh-CN': '督办“{item}”（{code}）由{leader}接办。',
    en: 'The supervision of "{item}" ({code}) is taken over by {leader}.',
  },
};

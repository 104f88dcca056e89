import type { Bilingual } from '../../../domain/locale.ts';
import { SIGN_OFF_ACT_NAMES } from '../../../domain/messages/sign-off-text.ts';
import type { ChainAct, ChainSeat, ChainStep } from '../api/sign-off-answers.ts';

export const CHAIN_ACT_NAMES: Readonly<Record<ChainAct, Bilingual>> = SIGN_OFF_ACT_NAMES;

/** What each act does, said beside its form. */
export const CHAIN_ACT_NOTES: Readonly<Record<ChainAct, Bilingual>> = {
  sign: {
    'zh-CN': '同意后转下一步；最后一人同意，即按提请的内容办理。',
    en: 'It goes to the next step; with the last signature it is carried out as put forward.',
  },
  decline: {
    'zh-CN': '不同意即终止签批（票签的计一张反对票）。要对方修改，请用“退回修改”。',
    en: 'This ends the sign-off (where votes are counted, it is a vote against). To have it changed, send it back.',
  },
  sendBack: {
    'zh-CN': '退回后由所选的人修改或重签；期限照常计时。',
    en: 'Whom it goes back to changes it or signs again; the deadline goes on.',
  },
  resubmit: {
    'zh-CN': '按原内容重新提请。要改内容，请重新办理这一项。',
    en: 'Put forward again as it was. To change it, do the act itself again.',
  },
  takeBack: {
    'zh-CN': '撤回您刚办的，恢复到办之前；后面的人已经办了就不能撤回。',
    en: 'Takes back what you did last; not once somebody after you has acted.',
  },
  withdraw: {
    'zh-CN': '整件撤销，签批终止，可以重新提请。',
    en: 'Withdraws it as a whole; it can be put forward anew.',
  },
  transfer: {
    'zh-CN': '交给同职务或上级的人办，您不再经手。',
    en: 'Hands it over for good, within the office or above it.',
  },
  consult: { 'zh-CN': '请人提意见，意见交回后仍由您签。', en: 'Asks for advice; the signature stays yours.' },
  advise: { 'zh-CN': '意见交回委派您的人，由他签。', en: 'Goes back to whoever asked you; he signs.' },
  addSigner: {
    'zh-CN': '前加签：他签后再到您；后加签：您签后还须他签；并加签：同时签。',
    en: 'Before: he signs, then you. After: you sign, then he does. Beside: both at once.',
  },
  removeSigner: { 'zh-CN': '减去您加签而尚未签的人。', en: 'Removes somebody whom you added and who has not signed.' },
  urgeSigners: {
    'zh-CN': '立即通知正在等的人；每个工作日一次。',
    en: 'Tells those it waits for at once; once per working day.',
  },
  copyTo: { 'zh-CN': '对方在“待阅”里看到，不影响签批。', en: 'They find it under “To read”; it holds nothing up.' },
};

export const CHAIN_TEXT = {
  next: { 'zh-CN': '下一件：{name}（{item}）→', en: 'Next: {name} ({item}) →' },
  nothingNext: { 'zh-CN': '没有别的等您办了。', en: 'Nothing else waits for you.' },
  elsewhere: {
    'zh-CN': '{by}自 {since} 起正在签批一件事；签批中的意见不对外，办结后结果记入经过。',
    en: 'Since {since}, {by} has had something under signature; what is said in it is its own until it is done.',
  },
  title: { 'zh-CN': '签批', en: 'Sign-off (签批)' },
  of: { 'zh-CN': '签批：{name}', en: 'Sign-off: {name}' },
  waits: { 'zh-CN': '等 {who}', en: 'waits for {who}' },
  back: { 'zh-CN': '已退回提请人', en: 'back with who put it forward' },
  put: { 'zh-CN': '提请', en: 'put forward' },
  putAgain: { 'zh-CN': '第 {no} 次提请', en: 'put forward again ({no})' },
  step: { 'zh-CN': '第 {no} 步 {name}', en: 'Step {no}: {name}' },
  look: { 'zh-CN': '看提请的内容', en: 'See what is put forward' },
  ended: { 'zh-CN': '已结束的签批 {count} 件', en: 'Sign-offs that have ended: {count}' },
  added: { 'zh-CN': '{by} 加签（{place}）', en: 'added by {by} ({place})' },
  transferred: { 'zh-CN': '{by} 转办', en: 'handed over by {by}' },
  asked: { 'zh-CN': '{by} 委派 {name}：{words}', en: '{by} asked {name}: {words}' },
  advice: { 'zh-CN': '{by} 的意见：{words}', en: 'Advice of {by}: {words}' },
  initiator: { 'zh-CN': '原职务只有提请人担任，由上一级签', en: 'held only by who put it forward: one level up' },
  returned: { 'zh-CN': '{by} 退回{to}（{then}）：{words}', en: '{by} sent it back to {to} ({then}): {words}' },
  proposer: { 'zh-CN': '提请人', en: 'who put it forward' },
  copies: { 'zh-CN': '抄送：{names}', en: 'Copies: {names}' },
  urged: { 'zh-CN': '最近催办：{on}', en: 'Last urged: {on}' },
  opinion: { 'zh-CN': '意见', en: 'Opinion' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  note: { 'zh-CN': '说明', en: 'Note' },
  question: { 'zh-CN': '要问的', en: 'Question' },
  advise: { 'zh-CN': '意见', en: 'Advice' },
  sendTo: { 'zh-CN': '退回到', en: 'Back to' },
  then: { 'zh-CN': '修改后', en: 'Afterwards' },
  person: { 'zh-CN': '交给谁', en: 'To whom' },
  place: { 'zh-CN': '加在', en: 'Where' },
  seat: { 'zh-CN': '减去谁', en: 'Whom' },
  people: { 'zh-CN': '抄送给', en: 'Copies to' },
  optional: { 'zh-CN': '可不填', en: 'optional' },
  choose: { 'zh-CN': '请选择', en: 'Choose' },
  person_option: { 'zh-CN': '{name}（{roles}）', en: '{name} ({roles})' },
  more: { 'zh-CN': '更多办法', en: 'More' },
  separator: { 'zh-CN': '、', en: ', ' },
  said: { 'zh-CN': '：{words}', en: ': {words}' },
  none: { 'zh-CN': '没有正在进行的签批', en: 'Nothing is being signed' },
} as const satisfies Record<string, Bilingual>;

export const SEAT_STATE_NAMES = {
  signed: { 'zh-CN': '已同意', en: 'agreed' },
  declined: { 'zh-CN': '不同意', en: 'declined' },
  open: { 'zh-CN': '待签', en: 'to sign' },
  asked: { 'zh-CN': '委派中', en: 'advice asked for' },
  waiting: { 'zh-CN': '等前面的人', en: 'waits for others' },
  notNeeded: { 'zh-CN': '不需再签', en: 'not needed' },
  ahead: { 'zh-CN': '未到', en: 'ahead' },
} as const satisfies Record<ChainSeat['state'], Bilingual>;

/** Shape before word before colour (page.md §0). */
export const STEP_MARKS: Readonly<Record<ChainStep['state'], string>> = { passed: '✓', current: '▶', ahead: '○' };

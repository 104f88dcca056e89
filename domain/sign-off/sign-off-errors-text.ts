import type { Bilingual } from '../locale.ts';

/** Every way in which a chain of signatures refuses, with its sentence. */
export const SIGN_OFF_ERRORS = {
  signOffRunning: {
    'zh-CN': '“{command}”正在签批，由 {name} 提请，现在等 {roles}；要另提，先由 {name} 撤销提请，或等它签完、退回。',
    en: '"{command}" is being signed, put forward by {name}, now with {roles}; to put it forward anew, {name} withdraws it first, or it has ended or been sent back.',
  },
  signOffContradicts: {
    'zh-CN':
      '与此相抵的“{command}”正在签批，由 {name} 提请，现在等 {roles}；先由 {name} 撤销提请，或等它签完，再办这一件。',
    en: '"{command}", which contradicts this, is being signed, put forward by {name}, now with {roles}; this is done once {name} has withdrawn it, or it has ended.',
  },
  noSignOff: { 'zh-CN': '没有这项正在进行的签批。', en: 'No such sign-off is running.' },
  nobodySigns: {
    'zh-CN': '没有人担任 {roles}，也没有系统管理员可以指定签批人，不能提请签批。',
    en: 'Nobody holds the office of {roles}, and there is no administrator to find a signer: it cannot be put forward.',
  },
  notYourTurn: {
    'zh-CN': '现在不由您签批；轮到的是：{roles}。',
    en: 'It is not your turn to sign; it is with {roles}.',
  },
  withProposer: {
    'zh-CN': '已退回提请人 {name}，重新提请后再签。',
    en: 'It has been sent back to {name}, who put it forward; it is signed once it comes again.',
  },
  alreadySigned: {
    'zh-CN': '这一步您已签过，一人只签一次。',
    en: 'You have signed in this step: each person signs once.',
  },
  consultOpen: {
    'zh-CN': '已委派 {name} 提意见，等意见交回或撤回委派后再办。',
    en: '{name} has been asked for advice; go on once it is back, or take the question back.',
  },
  notAsked: { 'zh-CN': '没有委派给您的意见。', en: 'Nobody has asked for your advice.' },
  notReturnable: {
    'zh-CN': '只能退回提请人或已经通过的步骤。',
    en: 'It can be sent back to who put it forward, or to a step that has passed.',
  },
  returnFixed: {
    'zh-CN': '退回后如何再走由政策规定，不能另选。',
    en: 'How it goes on after a return is set by the policy and cannot be chosen.',
  },
  nothingToTakeBack: {
    'zh-CN': '没有可以撤回的：后面的人已经办了，或您没有办过。',
    en: 'There is nothing to take back: somebody after you has acted, or you have not.',
  },
  notProposer: { 'zh-CN': '只有提请人 {name} 可以办。', en: 'Only {name}, who put it forward, may do this.' },
  notReturnedToYou: {
    'zh-CN': '签批没有退回提请人，不必重新提请。',
    en: 'It has not been sent back to who put it forward.',
  },
  signerUnknown: {
    'zh-CN': '所选的人在这件事项上没有相应职务，不能由他办。',
    en: 'That person holds no fitting office over this matter.',
  },
  signerIsYourself: { 'zh-CN': '不能选自己。', en: 'You cannot choose yourself.' },
  signerOwns: {
    'zh-CN': '{name} 是提请人或起草人，不能签批自己的事。',
    en: '{name} put it forward or wrote it, and may not sign his own.',
  },
  signerAlready: { 'zh-CN': '{name} 已经在这里了。', en: '{name} is there already.' },
  addedCannotAdd: { 'zh-CN': '加签的人不能再加签。', en: 'One who was added cannot add others.' },
  addedByOther: {
    'zh-CN': '加签由 {name} 提出，只有本人可以减签。',
    en: 'The signer was added by {name}, who alone may remove him.',
  },
  notAdded: {
    'zh-CN': '只能减去加签而尚未签的人。',
    en: 'Only somebody who was added and has not signed can be removed.',
  },
  urgedToday: {
    'zh-CN': '每个工作日只能催办一次，{next} 起可以再催。',
    en: 'It can be urged once per working day; again from {next}.',
  },
} as const satisfies Record<string, Bilingual>;

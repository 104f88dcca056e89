import type { Bilingual } from '../locale.ts';

/** What can be wrong with a policy's chains of signatures. */
export const SIGN_OFF_FAULTS = {
  signOffUnknownAct: {
    'zh-CN': '没有这一项由人办理的动作，不能设签批。',
    en: 'No such act that people do: it can have no chain.',
  },
  signOffInPerson: {
    'zh-CN': '这一项由指派的人本人当场办理，不能设签批。',
    en: 'Done in person and at once by those who are named: it can have no chain.',
  },
  signOffStepTwice: {
    'zh-CN': '步骤代号重复，或用了“proposer”。',
    en: 'The key of this step is used twice, or is "proposer".',
  },
  signOffVotesOutOfReach: { 'zh-CN': '要求的票数多于签批人。', en: 'More votes are asked for than there are signers.' },
  signOffCannotDecide: {
    'zh-CN': '最后一步须由能办这件事的职务（{roles}）或其上级签批。',
    en: 'The last step must be signed by an office that can do the act ({roles}), or by one above it.',
  },
  signOffCannotRead: {
    'zh-CN': '{roles}看不到这类事项，不能提请、签批，也不能抄送。',
    en: 'These offices may not read such matters, so they cannot put them forward, sign them or get copies: {roles}.',
  },
  signOffNobodyProposes: {
    'zh-CN': '财政自己办这件事时没有单位可以提请，提请人须有财政一方的职务（如{roles}）。',
    en: 'Where finance itself does this act no unit is there to put it forward: name an office of finance too (such as {roles}).',
  },
} as const satisfies Record<string, Bilingual>;

import type { Bilingual } from '../locale.ts';
import type { SignOffCommand } from '../sign-off/sign-off-command.ts';
import type { SignOffEvent } from '../sign-off/sign-off-event.ts';

/** What people may ask of a chain of signatures, on buttons and in refusals. */
export const SIGN_OFF_ACT_NAMES = {
  sign: { 'zh-CN': '同意', en: 'agree' },
  decline: { 'zh-CN': '不同意', en: 'decline' },
  sendBack: { 'zh-CN': '退回修改', en: 'send back' },
  resubmit: { 'zh-CN': '重新提请', en: 'put forward again' },
  takeBack: { 'zh-CN': '撤回', en: 'take back' },
  withdraw: { 'zh-CN': '撤销提请', en: 'withdraw' },
  transfer: { 'zh-CN': '转办', en: 'hand over' },
  consult: { 'zh-CN': '委派', en: 'ask for advice' },
  advise: { 'zh-CN': '交回意见', en: 'give advice' },
  addSigner: { 'zh-CN': '加签', en: 'add a signer' },
  removeSigner: { 'zh-CN': '减签', en: 'remove a signer' },
  urgeSigners: { 'zh-CN': '催办签批', en: 'urge the signers' },
  copyTo: { 'zh-CN': '抄送', en: 'send a copy' },
} as const satisfies Record<SignOffCommand['kind'], Bilingual>;

/** What happened in a chain; `act` is what is being signed, `person` who was meant, `said` an opinion where there is one. */
export const SIGN_OFF_EVENT_SENTENCES = {
  signOffProposed: { 'zh-CN': '提请签批“{act}”', en: '"{act}" put forward for signature' },
  signOffResubmitted: { 'zh-CN': '重新提请签批“{act}”{said}', en: '"{act}" put forward for signature again{said}' },
  signOffStepOpened: { 'zh-CN': '“{act}”的签批到第 {no} 步', en: 'The sign-off of "{act}" reached step {no}' },
  signerReplaced: { 'zh-CN': '“{act}”改由{office}签批', en: '"{act}" is now for the {office} to sign' },
  signatureGiven: { 'zh-CN': '同意“{act}”{said}', en: 'Agreed to "{act}"{said}' },
  signatureDeclined: { 'zh-CN': '不同意“{act}”{said}', en: 'Declined "{act}"{said}' },
  signOffSentBack: { 'zh-CN': '退回修改“{act}”{said}', en: '"{act}" sent back{said}' },
  signOffTakenBack: { 'zh-CN': '撤回在“{act}”签批中所办', en: 'Took back what was done on "{act}"' },
  signatureTransferred: { 'zh-CN': '“{act}”的签批转办给 {person}{said}', en: '"{act}" handed over to {person}{said}' },
  signatureConsulted: {
    'zh-CN': '就“{act}”委派 {person} 提意见{said}',
    en: 'Asked {person} for advice on "{act}"{said}',
  },
  adviceGiven: { 'zh-CN': '就“{act}”交回意见{said}', en: 'Advice on "{act}"{said}' },
  signerAdded: { 'zh-CN': '“{act}”加签 {person}{said}', en: '{person} added as a signer of "{act}"{said}' },
  signerRemoved: { 'zh-CN': '“{act}”减签 {person}', en: '{person} removed as a signer of "{act}"' },
  signersUrged: { 'zh-CN': '催办“{act}”的签批{said}', en: 'The signers of "{act}" urged{said}' },
  signOffCopied: { 'zh-CN': '“{act}”抄送 {person}{said}', en: 'A copy of "{act}" sent to {person}{said}' },
  signOffFinished: { 'zh-CN': '“{act}”签批完毕', en: 'All signatures for "{act}" are there' },
  signOffDeclined: { 'zh-CN': '“{act}”签批未通过{said}', en: 'The sign-off of "{act}" failed{said}' },
  signOffWithdrawn: { 'zh-CN': '撤销签批“{act}”{said}', en: 'The sign-off of "{act}" withdrawn{said}' },
  signOffLapsed: { 'zh-CN': '“{act}”的签批终止{said}', en: 'The sign-off of "{act}" ended{said}' },
} as const satisfies Record<SignOffEvent['type'], Bilingual>;

/** What people are told of a chain. */
export const SIGN_OFF_NOTICES: Readonly<Record<string, Bilingual>> = {
  signersUrged: {
    'zh-CN': '{name} 催办“{item}”（{code}）“{act}”的签批：{note}',
    en: '{name} urges the sign-off of "{act}" of "{item}" ({code}): {note}',
  },
  signOffSentBack: {
    'zh-CN': '{name} 退回“{item}”（{code}）的“{act}”：{opinion}',
    en: '{name} sent back "{act}" of "{item}" ({code}): {opinion}',
  },
  signOffDeclined: {
    'zh-CN': '“{item}”（{code}）的“{act}”签批未通过：{opinion}',
    en: 'The sign-off of "{act}" of "{item}" ({code}) failed: {opinion}',
  },
  signOffLapsed: {
    'zh-CN': '“{item}”（{code}）的“{act}”签批终止：事项已有变化，不能照原样办理。',
    en: 'The sign-off of "{act}" of "{item}" ({code}) ended: the matter has moved on.',
  },
  signOffFinished: {
    'zh-CN': '“{item}”（{code}）的“{act}”签批完毕，已办理。',
    en: '"{act}" of "{item}" ({code}) has all its signatures and is carried out.',
  },
  signOffCopied: {
    'zh-CN': '抄送：“{item}”（{code}）的“{act}”。{note}',
    en: 'Copy: "{act}" of "{item}" ({code}). {note}',
  },
  signerMissing: {
    'zh-CN': '“{item}”（{code}）的“{act}”等{office}签批，但无人任职，请指定签批人。',
    en: '"{act}" of "{item}" ({code}) waits for the {office}, which nobody is: find a signer.',
  },
};

/** Puts an opinion after a sentence. */
export const SAID: Bilingual = { 'zh-CN': '：{words}', en: ': {words}' };

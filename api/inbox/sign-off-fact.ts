import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { proposalOf, type Chain } from '../../domain/sign-off/chain.ts';
import { currentStep } from '../../domain/sign-off/standing.ts';
import { waiting } from '../sign-off/sign-off-view.ts';
import { signOffWork } from '../words/sign-off-work.ts';

const TEXT = {
  step: {
    'zh-CN': '第 {no} 步“{step}”，共 {of} 步，{name} 提请',
    en: 'step {no} of {of}, "{step}", put forward by {name}',
  },
  returned: { 'zh-CN': '{name} 退回：{opinion}', en: 'sent back by {name}: {opinion}' },
} as const satisfies Record<string, Bilingual>;

/** The deciding fact of work in a chain: how far it is, or why it came back. */
export function signOffFact(key: string, chains: readonly Chain[] | null | undefined, locale: Locale): string | null {
  const chain = chains?.find((one) => isOf(key, one));
  if (!chain) return null;
  const back = chain.returns.at(-1);
  if (chain.withProposer !== undefined && back) {
    return fill(TEXT.returned[locale], { name: back.by.name, opinion: back.opinion });
  }
  const no = currentStep(chain);
  const { steps } = chain.rule;
  const step = steps[no]?.name[locale] ?? '';
  return fill(TEXT.step[locale], { no: no + 1, of: steps.length, step, name: proposalOf(chain).by.name });
}

function isOf(key: string, chain: Chain): boolean {
  const [command = ''] = key.split(':');
  if (signOffWork(command, key, 'en') === undefined) return false;
  const rest = key.slice(command.length + 1);
  return rest === chain.key || rest.startsWith(`${chain.key}:`);
}

/** Whose signature something begun waits for, while it does. */
export function waitsFor(command: string, chains: readonly Chain[] | null, locale: Locale): string | null {
  const chain = chains?.find((one) => proposalOf(one).command.kind === command);
  return chain ? waiting(chain, locale) : null;
}

import { tellPeople } from '../../../workflows/effects.ts';
import { follow } from '../../../workflows/shell.ts';
import type { ShellInput } from '../../../workflows/contract.ts';

/** The smallest process there is: it is open, then done; each act and each moment may tell somebody. */
export async function errand(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '差事',
    phaseNames: { open: { 'zh-CN': '在办', en: 'open' }, done: { 'zh-CN': '办完', en: 'done' } },
    clocks: {},
    terminal: ['done'],
    effects: { notice: tellPeople },
  });
}

import { tellPeople } from '../../../workflows/effects.ts';
import { follow } from '../../../workflows/shell.ts';
import type { ShellInput } from '../../../workflows/contract.ts';

/** The smallest process there is: it is open, then done; each act and each moment may tell somebody. */
export async function errand(input: ShellInput): Promise<void> {
  await follow(input, {
    title: '差事',
    phaseText: (phase) => (phase === 'done' ? '办完' : '在办'),
    clocksText: () => '无',
    terminal: ['done'],
    effects: { notice: tellPeople },
  });
}

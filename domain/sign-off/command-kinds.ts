import type { SignOffCommand } from './sign-off-command.ts';

/** Everything that may be asked of a chain of signatures. */
export const SIGN_OFF_COMMAND_KINDS = [
  'sign',
  'decline',
  'sendBack',
  'resubmit',
  'takeBack',
  'withdraw',
  'transfer',
  'consult',
  'advise',
  'addSigner',
  'removeSigner',
  'urgeSigners',
  'copyTo',
] as const satisfies readonly SignOffCommand['kind'][];

const kinds: ReadonlySet<string> = new Set(SIGN_OFF_COMMAND_KINDS);

/** Tells what is asked of a chain of signatures from what is asked of the process. */
export function isSignOffCommand(command: { readonly kind: string }): command is SignOffCommand {
  return kinds.has(command.kind);
}

import type { SignOffCommand } from './sign-off-command.ts';

const KINDS: Record<SignOffCommand['kind'], true> = {
  sign: true,
  decline: true,
  sendBack: true,
  resubmit: true,
  takeBack: true,
  withdraw: true,
  transfer: true,
  consult: true,
  advise: true,
  addSigner: true,
  removeSigner: true,
  urgeSigners: true,
  copyTo: true,
};

/** Tells what is asked of a chain of signatures from what is asked of the process. */
export function isSignOffCommand(command: { readonly kind: string }): command is SignOffCommand {
  return command.kind in KINDS;
}

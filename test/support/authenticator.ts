import { setTimeout } from 'node:timers/promises';
import { generateSync } from 'otplib';

const STEP_MS = 30_000;
/** What an answer may take on a busy machine. */
const ENOUGH_MS = 8_000;

/** The code that an authenticator shows, so many steps from now. */
export function codeOf(secret: string, steps = 0): string {
  return generateSync({ secret: secret.replaceAll('-', ''), epoch: Math.floor((Date.now() + steps * STEP_MS) / 1000) });
}

/** The code that it shows next, which counts already: for whoever has used the present one. */
export function nextCode(secret: string): string {
  return codeOf(secret, 1);
}

/** The code of the step before, early enough in the present one to count still when it arrives; the present one is left for later. */
export async function codeBefore(secret: string): Promise<string> {
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < ENOUGH_MS) await setTimeout(left);
  return codeOf(secret, -1);
}

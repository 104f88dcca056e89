import { hash, verify } from '@node-rs/argon2';

/** The library's defaults are argon2id at OWASP's minimum: 19 MiB, two passes, about 10 ms. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a random password that nobody kept: an unknown login takes as long as a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$lM+jt2aaEZyeBpdW+lFP/w$q78jgtb5/FZunoSWTBt+tLs54cl0f0U1Odree/6UkVc';

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

/** Whether the password is the one of the hash; without a hash it takes as long and is never right. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? NOBODY, password);
  return right && stored !== undefined;
}

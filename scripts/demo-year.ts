import type { Bilingual } from '../domain/locale.ts';

/** An account of the demo, with the password a person may type; never part of a production installation. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly role: Bilingual;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [];

/** Fills an empty database with the demo year; one that holds anything is left alone. */
export async function loadDemoYear(_databaseUrl: string, _say: (line: string) => void): Promise<void> {
  return Promise.resolve();
}

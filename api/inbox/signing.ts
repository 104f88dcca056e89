import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { isDraftedByClerk } from '../../domain/process/drafted-by-clerk.ts';
import type { TodoRow } from '../../db/queries/inbox.ts';
import type { WorkFacts } from '../../db/queries/inbox-facts.ts';
import { SIGNING_TEXT as T } from './fact-text.ts';

interface Signing {
  readonly ready: boolean;
  readonly words: string;
}

/** Whether what a line signs has been frozen, or what it drafts waits for its signature; null for all other work. */
export function signingOf(
  { work }: Pick<TodoRow, 'work'>,
  [command = '']: readonly string[],
  facts: Pick<WorkFacts, 'frozen'> | undefined,
  locale: Locale,
): Signing | null {
  if (!facts || !isDraftedByClerk(command)) return null;
  const { frozen } = facts;
  const told = (ready: boolean, text: Bilingual): Signing => ({
    ready,
    words: fill(text[locale], { no: frozen?.number ?? 0, by: frozen?.by ?? '' }),
  });
  if (work === 'draft') return frozen ? told(true, T.handedOver) : null;
  if (!frozen) return told(false, T.drafting);
  if (frozen.own) return told(false, T.own);
  return told(true, frozen.by === null ? T.readyUnnamed : T.ready);
}

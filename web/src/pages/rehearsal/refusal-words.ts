import type { DomainError } from '../../../../domain/domain-error.ts';
import { domainErrorText } from '../../../../domain/domain-error-text.ts';
import type { Locale } from '../../../../domain/locale.ts';
import { inWords } from '../../../../domain/messages/words.ts';

/** Why the rules refuse, in the reader's language: the sentence that the server would answer with. */
export function refusalWords({ code, details }: DomainError, locale: Locale): string {
  return domainErrorText(code, inWords(details, locale), locale);
}

import { domainErrorText, type DomainErrorCode } from '../domain-error-text.ts';
import { fill, type Locale } from '../locale.ts';
import { ROLE_NAMES } from '../process/roles.ts';
import type { SignOffEvent } from '../sign-off/sign-off-event.ts';
import { SAID } from './sign-off-text.ts';
import { actName, inWords } from './words.ts';

/** What the sentence of a chain's event is filled with: the act, the person, and what was said. */
export function signOffParams(event: SignOffEvent, locale: Locale): Readonly<Record<string, string | number>> {
  const words = wordsOf(event, locale);
  return {
    act: actName(event.chain.split(':')[0] ?? '', locale),
    said: words === '' ? '' : fill(SAID[locale], { words }),
    person: personOf(event),
    no: event.type === 'signOffStepOpened' ? event.step + 1 : 0,
    office: 'role' in event ? ROLE_NAMES[event.role][locale] : '',
  };
}

function personOf(event: SignOffEvent): string {
  switch (event.type) {
    case 'signatureTransferred':
      return event.to.name;
    case 'signatureConsulted':
      return event.with.name;
    case 'signerAdded':
    case 'signerRemoved':
      return event.person.name;
    case 'signOffCopied':
      return event.people.map(({ name }) => name).join(' ');
    default:
      return '';
  }
}

function wordsOf(event: SignOffEvent, locale: Locale): string {
  switch (event.type) {
    case 'signatureGiven':
    case 'signatureDeclined':
    case 'signOffSentBack':
    case 'signOffDeclined':
      return event.opinion;
    case 'signOffResubmitted':
    case 'signatureTransferred':
    case 'signerAdded':
    case 'signersUrged':
    case 'signOffCopied':
      return event.note;
    case 'signatureConsulted':
      return event.question;
    case 'adviceGiven':
      return event.advice;
    case 'signOffWithdrawn':
      return event.reason;
    case 'signOffLapsed':
      return domainErrorText(event.code as DomainErrorCode, inWords(event.details, locale), locale);
    default:
      return '';
  }
}

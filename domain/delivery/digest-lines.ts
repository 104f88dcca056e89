import type { DigestLine } from '../messages/digest-text.ts';
import { kindOfTopic, type MessageKind } from './kinds.ts';
import type { Preferences } from './preferences.ts';

/** The kind of one line of a digest. */
export function kindOfLine(line: DigestLine): MessageKind {
  return line.kind === 'reminder' ? 'reminders' : kindOfTopic(line.topic);
}

/** Whether a line of the morning's digest, which stands on the page in any case, is mailed as well. */
export function isMailed(line: DigestLine, { mail }: Preferences): boolean {
  return mail[kindOfLine(line)] !== 'off';
}

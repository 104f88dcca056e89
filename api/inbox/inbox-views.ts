import type { PlainDate } from '../../domain/calendar/plain-date.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import type { Locale } from '../../domain/locale.ts';
import { noticeSentence } from '../../domain/messages/notice-text.ts';
import type { CopyOf } from '../../db/queries/copies.ts';
import type { DoneRow, TodoRow } from '../../db/queries/inbox.ts';
import type { WorkFacts } from '../../db/queries/inbox-facts.ts';
import type { NoticeRow } from '../../db/queries/notices.ts';
import { authorityInWords } from '../words/views.ts';
import { signOffWork } from '../words/sign-off-work.ts';
import { actName, phaseName, workName } from '../words/words.ts';
import { factOf } from './fact.ts';
import { signingOf } from './signing.ts';
import { signOffFact, waitsFor } from './sign-off-fact.ts';
import type { InboxEntry } from './inbox.schemas.ts';

/** A piece of work in the reader's words, with the fact that decides it; put off until a day, or to do now. */
export function todoView(
  { instanceId, commands, ...row }: TodoRow,
  facts: WorkFacts | undefined,
  locale: Locale,
  until?: PlainDate,
): InboxEntry {
  return {
    view: until === undefined ? 'todo' : 'later',
    itemId: instanceId,
    ...row,
    putOffUntil: until ?? null,
    commands: commands.map((command) => ({
      command,
      name: signOffWork(command, row.key, locale) ?? workName(row.work, command, locale),
    })),
    obligationName: row.obligationKey === null ? null : obligationName(row.obligationKey, locale),
    phaseName: phaseName(row.phase, locale),
    version: facts?.version ?? 0,
    fact: signOffFact(row.key, facts?.signOff, locale) ?? factOf(commands, facts, locale),
    signing: signingOf(row, commands, facts, locale),
    since: facts?.since ?? null,
    said: facts?.said ? { ...facts.said, by: authorityInWords(facts.said.by, locale) } : null,
  };
}

/** Something done in the reader's words. */
export function doneView(
  view: 'done' | 'started',
  { instanceId, signOff, ...row }: DoneRow,
  locale: Locale,
): InboxEntry {
  return {
    view,
    itemId: instanceId,
    ...row,
    phaseName: phaseName(row.phase, locale),
    commandName: actName(row.command, locale),
    waitsFor: waitsFor(row.command, signOff, locale),
  };
}

/** Something copied, in the reader's words. */
export function copyView(view: 'copied' | 'toRead', { instanceId, ...row }: CopyOf, locale: Locale): InboxEntry {
  const { phase, act } = row;
  return { view, itemId: instanceId, ...row, phaseName: phaseName(phase, locale), actName: actName(act, locale) };
}

/** Something told in the reader's words. */
export function noticeView({ instanceId, params, ...row }: NoticeRow, locale: Locale): InboxEntry {
  const sentence = noticeSentence(row.topic, params, locale);
  return { view: 'notices', itemId: instanceId, ...row, sentence };
}

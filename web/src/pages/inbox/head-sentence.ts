import type { Bilingual } from '../../../../domain/locale.ts';
import type { Role } from '../../../../domain/process/roles.ts';
import type { InboxSummary } from '../../api/inbox-answers.ts';
import { INBOX_TEXT as T } from '../../text/inbox-text.ts';

interface Sentence {
  readonly text: Bilingual;
  readonly values: Readonly<Record<string, number>>;
  /** What waits for a signer besides signatures. */
  readonly others?: number;
}

type Count = 'today' | 'overdue' | 'near';
type Sentences = Readonly<Record<'both' | 'overdueOnly' | 'todayOnly' | 'nearOnly' | 'calm', Bilingual>>;

const OF_PERSON: Sentences = T;
const OF_UNIT: Sentences = {
  both: T.unitBoth,
  overdueOnly: T.unitOverdue,
  todayOnly: T.unitToday,
  nearOnly: T.unitNear,
  calm: T.unitCalm,
};

/**
 * The first sentence of a person's home, by his role (page.md §1). What still waits for a draft, `drafting`, is nothing
 * to sign yet.
 */
export function headOf(roles: readonly Role[], summary: InboxSummary | undefined, drafting = 0): Sentence | undefined {
  if (!summary) return undefined;
  const { groups, standing, signatures } = summary;
  const others = groups.overdue + groups.today + groups.near + groups.later + groups.none - signatures;
  if (roles.includes('financeDirector') && standing) {
    const values = { waiting: signatures, escalated: standing.escalated };
    return { text: standing.escalated > 0 ? T.director : signatures > 0 ? T.toSign : T.nothingToSign, values, others };
  }
  if (roles.includes('unitLeader') || roles.includes('supervisingLeader'))
    return { ...signerSentence(signatures - drafting, drafting), others };
  const values: Readonly<Record<Count, number>> = groups;
  const sentences = roles.includes('unitClerk') ? OF_UNIT : OF_PERSON;
  return { text: sentences[urgency(values)], values };
}

function signerSentence(waiting: number, drafting: number): Sentence {
  const values = { waiting, drafting };
  if (drafting === 0) return { text: waiting > 0 ? T.toSign : T.nothingToSign, values };
  return { text: waiting > 0 ? T.toSignAndDrafted : T.onlyDrafted, values };
}

function urgency({ today, overdue, near }: Readonly<Record<Count, number>>): keyof Sentences {
  if (today > 0) return overdue > 0 ? 'both' : 'todayOnly';
  if (overdue > 0) return 'overdueOnly';
  return near > 0 ? 'nearOnly' : 'calm';
}

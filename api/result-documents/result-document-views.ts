import type { Instant } from '../../domain/calendar/plain-date.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Rules } from '../../domain/obligations/lay.ts';
import type { Person } from '../../domain/process/actor.ts';
import type { Instance, RecordedEvent } from '../../domain/process/process.ts';
import { RESULT_DOCUMENT_NAMES } from '../../domain/processes/result-document/result-document-text.ts';
import type { ResultDocumentState } from '../../domain/processes/result-document/state.ts';
import { matterRules } from '../items/item-view.ts';
import { matterActs } from '../items/matter-acts.ts';
import type { MatterAct } from '../items/matter.schemas.ts';
import { obligationView } from '../items/obligation-view.ts';
import { positionView, recordedView } from '../words/views.ts';
import { phaseName } from '../words/words.ts';
import type { ResultDocuments, ResultDocumentView } from './result-documents.schemas.ts';

/** A document about results as it stands. */
export type ResultDocument = Instance<ResultDocumentState>;

export interface Reading {
  readonly reader: Person;
  readonly rules: Rules;
  readonly now: Instant;
  readonly locale: Locale;
  readonly regionName: string;
  /** Others of its year, kind and range. */
  readonly others: Pick<ResultDocumentView, 'open' | 'former'>;
  /** Why it would not be issued now. */
  readonly unissuable: string | undefined;
}

type Common = Omit<ResultDocuments['rows'][number], 'nextDue' | 'replacedBy'>;

/** What list and page have in common. */
export function commonView(id: string, state: ResultDocumentState, regionName: string, locale: Locale): Common {
  const { name, code, documentKind, subject, fiscalYear, position, issued, content, recipients } = state;
  return {
    id,
    name,
    code,
    documentKind,
    regionName,
    fiscalYear,
    kindName: RESULT_DOCUMENT_NAMES[documentKind][locale],
    regionId: subject.regionId,
    phase: position.main,
    phaseName: phaseName(position.main, locale),
    documentNumber: issued?.documentNumber ?? null,
    issuedOn: issued?.on ?? null,
    summary: content.summary,
    rankingId: content.rankingId,
    recipients: recipients.length,
    received: recipients.filter(({ receivedOn }) => receivedOn !== undefined).length,
  };
}

/** The whole document for its page. */
export function documentView(
  document: ResultDocument,
  history: readonly RecordedEvent[],
  { reader, rules, now, locale, regionName, others, unissuable }: Reading,
): ResultDocumentView {
  const { id, version, state, book } = document;
  const { content, draftedBy, submittedOn, returned, recipients, position } = state;
  return {
    ...commonView(id, state, regionName, locale),
    version,
    hash: content.hash,
    ranked: state.ranked,
    draftedBy: draftedBy.name,
    submittedOn,
    position: positionView(position, locale),
    returned: returned ? { ...returned } : null,
    replaces: content.replaces ?? null,
    ...others,
    entries: content.entries.map(({ reason = null, grounds, starts: _starts, ...entry }) => ({
      ...entry,
      reason,
      grounds: [...grounds],
    })),
    delivery: recipients.map(({ no, name, deliveredOn, means, receivedOn, receivedBy }) => ({
      no,
      name,
      deliveredOn: deliveredOn ?? null,
      means: means ?? null,
      receivedOn: receivedOn ?? null,
      receivedBy: receivedBy ?? null,
    })),
    obligations: book.open.map((one) => obligationView(one, rules, now, locale)),
    available: matterActs(document, { reader, policy: rules.policy, locale }).map((act) => issuable(act, unissuable)),
    rules: matterRules(rules, locale),
    history: history.map((event) => recordedView(event, locale)),
  };
}

/** What another document stands in the way of is said before it is tried. */
function issuable(act: MatterAct, closed: string | undefined): MatterAct {
  const stands = act.command === 'issueResultDocument' && act.mine && closed !== undefined;
  return stands ? { ...act, mine: false, closed } : act;
}

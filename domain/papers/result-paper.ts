import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { Replacement } from '../processes/result-document/document-standing.ts';
import type { ListEntry, ResultDocumentKind } from '../processes/result-document/state.ts';
import { FEEDBACK_PAPER } from './feedback-paper-text.ts';
import { withFullStop } from './full-stop.ts';
import { chineseNumeral } from './numerals.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { RESULT_PAPER as T } from './result-paper-text.ts';

/** A place of the frozen ranking, or why there is none. */
export interface RankedLine {
  readonly name: string;
  readonly rank: number | null;
  readonly score: string | null;
  readonly reason: string | null;
}

/** What a document about results is made from; nobody types it. */
export interface ResultPaperFacts {
  readonly kind: ResultDocumentKind;
  readonly name: string;
  readonly region: string;
  readonly fiscalYear: number;
  readonly policyTitle: string;
  readonly recipients: readonly string[];
  /** Of a ranking: its method in sentences, and its frozen lines. */
  readonly method: readonly string[];
  readonly lines: readonly RankedLine[];
  /** Of a ranking that takes the place of an issued one. */
  readonly replaces?: Replacement | undefined;
  /** Of a list or an assessment: whoever stands on it, and why. */
  readonly entries: readonly ListEntry[];
  /** SHA-256 of the figures. */
  readonly hash: string;
  /** Both are known once it is signed. */
  readonly documentNumber?: string | undefined;
  readonly issuedOn?: PlainDate | undefined;
}

/** More are called by what they have in common. */
const NAMED_AT_MOST = 8;
const OFFICIALS = 3;

const OPENINGS = {
  ranking: T.rankingOpening,
  assessment: T.assessmentOpening,
  commendation: T.commendationOpening,
  criticism: T.criticismOpening,
  evaluationPlan: T.planOpening,
} as const satisfies Record<ResultDocumentKind, Bilingual>;

/** A ranking, a list or an assessment as an official document: to whom, on what basis, who stands where (R6, S8, S2). */
export function resultPaper(facts: ResultPaperFacts, locale: Locale): Paper {
  const { kind, name, region, fiscalYear, policyTitle, issuedOn, documentNumber, replaces } = facts;
  const write: Write = (text, values = {}) => fill(text[locale], values);
  const issuer = write(FEEDBACK_PAPER.bureau, { region });
  const date = issuedOn === undefined ? '' : formatDate(issuedOn, locale, 'date');
  const isReport = kind === 'ranking' || kind === 'assessment';
  const takesPlace = kind === 'ranking' ? T.replaces : T.replacesOther;
  const count = facts.entries.filter(({ standing }) => standing !== 'removed').length;
  return {
    issuer,
    number: { text: documentNumber ?? write(FEEDBACK_PAPER.numberLater), fixed: documentNumber !== undefined },
    title: write(isReport ? T.reportTitle : T.noticeTitle, { name }),
    addressee: addressee(facts.recipients, write),
    blocks: [
      plain(write(OPENINGS[kind], { policy: policyTitle, year: fiscalYear, count })),
      ...(replaces ? [plain(withFullStop(write(takesPlace, { ...replaces }), locale))] : []),
      ...numbered(kind === 'ranking' ? rankingParts(facts, write) : listParts(facts, write), locale),
      plain(write(T.sealed, { hash: facts.hash })),
      plain(write(isReport ? T.reportEnd : T.noticeEnd)),
    ],
    signature: { name: issuer, date },
    imprint:
      date === '' ? write(FEEDBACK_PAPER.imprintLater, { issuer }) : write(FEEDBACK_PAPER.imprint, { issuer, date }),
  };
}

type Write = (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;

function addressee(recipients: readonly string[], write: Write): string {
  const shown = recipients.length > NAMED_AT_MOST ? recipients.slice(0, OFFICIALS) : recipients;
  const names = shown.join(write(T.comma)) + (shown.length < recipients.length ? write(T.others) : '');
  return write(T.addressee, { names });
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
  /** Lines that are counted: places and names, not sentences. */
  readonly counted: boolean;
}

function rankingParts({ method, lines }: ResultPaperFacts, write: Write): readonly Part[] {
  const placed = lines.filter(({ rank }) => rank !== null);
  const left = lines.filter(({ rank }) => rank === null);
  const overview = write(T.overviewBody, { count: placed.length, left: left.length });
  return [
    { heading: write(T.overview), lines: [overview], counted: false },
    { heading: write(T.method), lines: method, counted: false },
    {
      heading: write(T.places),
      lines: placed.map(({ name, rank, score }) => write(T.place, { name, rank: rank ?? '', score: score ?? '' })),
      counted: false,
    },
    {
      heading: write(T.left),
      lines: left.map(({ name, reason }) => write(T.leftLine, { name, why: reason ?? '' })),
      counted: true,
    },
  ];
}

function listParts({ kind, entries }: ResultPaperFacts, write: Write): readonly Part[] {
  const standing = entries.filter((entry) => entry.standing !== 'removed');
  const lines = standing.map(({ name, grounds, reason }) => {
    const why = [...grounds, ...(reason === undefined ? [] : [reason])].join(write(T.semicolon));
    return why === '' ? name : write(T.entry, { name, why });
  });
  return [{ heading: write(kind === 'assessment' ? T.assessed : T.list), lines, counted: true }];
}

/** Parts with nothing in them are left out, and the others numbered. */
function numbered(parts: readonly Part[], locale: Locale): readonly PaperBlock[] {
  return parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap(({ heading, lines, counted }, index): readonly PaperBlock[] => [
      {
        level: 'heading',
        text: locale === 'en' ? `${String(index + 1)}. ${heading}` : `${chineseNumeral(index + 1)}、${heading}`,
      },
      ...lines.map((line, no): PaperBlock => {
        const text = withFullStop(line, locale);
        return counted ? { level: 'body', text: `${String(no + 1)}.${text}` } : plain(text);
      }),
    ]);
}

function plain(text: string): PaperBlock {
  return { level: 'body', text };
}

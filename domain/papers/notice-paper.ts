import { withFullStop } from './full-stop.ts';
import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import type { Term } from '../policy/policy.ts';
import { wanText } from '../wan.ts';
import { PERIOD_WORDS } from './feedback-paper-text.ts';
import { NOTICE_PAPER as T } from './notice-paper-text.ts';
import { chineseNumeral } from './numerals.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What every notice says of its matter; nobody types it. */
export interface NoticeFacts {
  readonly region: string;
  readonly unit: string;
  readonly item: string;
  readonly fiscalYear: number;
  readonly policyTitle: string;
  /** Empty where the act carries no number. */
  readonly documentNumber: string;
  readonly issuedOn: PlainDate;
}

/** What the particular notice is about. Amounts are 分. */
export type Notice =
  | { readonly kind: 'refusal'; readonly reason: string; readonly submitted: boolean }
  | { readonly kind: 'suspension'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: string; readonly recoverableFen: number }
  | { readonly kind: 'correction'; readonly findings: string; readonly period: Term }
  | {
      readonly kind: 'rectification';
      readonly problems: readonly { readonly title: string; readonly recommendation: string }[];
      readonly period: Term;
    };
export type NoticeKind = Notice['kind'];

const TITLES = {
  refusal: T.refusalTitle,
  suspension: T.suspensionTitle,
  stop: T.stopTitle,
  correction: T.correctionTitle,
  rectification: T.rectificationTitle,
} as const satisfies Record<NoticeKind, Bilingual>;

type Write = (text: Bilingual, values?: Readonly<Record<string, string | number>>) => string;

/** A notice as an official document: what was decided, on which ground, for which reason, and what the unit must do. */
export function noticePaper(notice: Notice, facts: NoticeFacts, locale: Locale): Paper {
  const about = { item: facts.item, year: facts.fiscalYear, policy: facts.policyTitle };
  const date = formatDate(facts.issuedOn, locale, 'date');
  const write: Write = (text, values = {}) => fill(text[locale], { ...about, date, ...values });
  const issuer = write(T.bureau, { region: facts.region });
  const period = (term: Term): string =>
    term.unit === 'setDate' ? '' : write(PERIOD_WORDS[term.unit], { count: term.count });
  return {
    issuer,
    number: { text: facts.documentNumber, fixed: true },
    title: write(TITLES[notice.kind]),
    addressee: write(T.addressee, { unit: facts.unit }),
    blocks: [...body(notice, facts, { write, period, locale }), plain(write(T.end))],
    signature: { name: issuer, date },
    imprint: write(T.imprint, { issuer }),
  };
}

interface Words {
  readonly write: Write;
  readonly period: (term: Term) => string;
  readonly locale: Locale;
}

function body(notice: Notice, facts: NoticeFacts, { write, period, locale }: Words): readonly PaperBlock[] {
  switch (notice.kind) {
    case 'refusal':
      return reasoned(write(notice.submitted ? T.refusalBody : T.refusalUnsubmitted), notice.reason, { write, locale });
    case 'suspension':
      return reasoned(write(T.suspensionBody), notice.reason, { write, locale });
    case 'stop':
      return [
        ...reasoned(write(T.stopBody), notice.reason, { write, locale }),
        ...(notice.recoverableFen === 0
          ? []
          : [plain(write(T.stopRecover, { amount: wanText(notice.recoverableFen) }))]),
      ];
    case 'correction':
      return [
        plain(write(T.correctionBody)),
        ...paragraphs(notice.findings, locale),
        plain(write(T.correctionDemand, { period: period(notice.period) })),
      ];
    case 'rectification':
      return [
        plain(write(T.rectificationBody, { number: facts.documentNumber, count: notice.problems.length })),
        ...notice.problems.flatMap((problem, index) => listed(problem, index, { write, period, locale })),
        plain(write(T.rectificationDemand, { period: period(notice.period) })),
      ];
  }
}

function reasoned(
  decision: string,
  reason: string,
  { write, locale }: Pick<Words, 'write' | 'locale'>,
): readonly PaperBlock[] {
  return [plain(decision), plain(write(T.reason)), ...paragraphs(reason, locale)];
}

function listed(
  { title, recommendation }: { readonly title: string; readonly recommendation: string },
  index: number,
  { write, locale }: Words,
): readonly PaperBlock[] {
  const no = locale === 'en' ? `(${String(index + 1)}) ` : `（${chineseNumeral(index + 1)}）`;
  return [
    { level: 'section', text: `${no}${withFullStop(title, locale)}` },
    ...paragraphs(write(T.advice, { text: recommendation }), locale),
  ];
}

function paragraphs(text: string, locale: Locale): readonly PaperBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => plain(withFullStop(line, locale)));
}

function plain(text: string): PaperBlock {
  return { level: 'body', text };
}

import { withFullStop } from './full-stop.ts';
import { formatDate } from '../calendar/date-text.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fill, type Bilingual, type Locale } from '../locale.ts';
import { rateText, wanText } from '../wan.ts';
import type { Grade, Term } from '../policy/policy.ts';
import { GRADE_NAMES } from '../processes/budget-item/item-names.ts';
import { FEEDBACK_PAPER as T, PERIOD_WORDS } from './feedback-paper-text.ts';
import { chineseNumeral } from './numerals.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What is written of a problem so far; everything may still be missing. */
export interface DraftedProblem {
  readonly title?: string | undefined;
  readonly evidence?: string | undefined;
  readonly recommendation?: string | undefined;
  readonly amountFen?: number | undefined;
  readonly indicator?: string | undefined;
  readonly responsible?: string | undefined;
}

/** Feedback content as it stands: a frozen version is one, and so is a draft. */
export interface DraftedFeedback {
  readonly form?: 'officialDocument' | 'opinion' | undefined;
  readonly basis?: string | undefined;
  readonly performance?: string | undefined;
  readonly problems?: readonly DraftedProblem[] | undefined;
  readonly requirements?: string | undefined;
}

/** What the matter itself says; nobody types it. Amounts are 分. */
export interface FeedbackFacts {
  readonly region: string;
  readonly unit: string;
  readonly item: string;
  readonly fiscalYear: number;
  readonly budgetFen: number | null;
  readonly executedFen: number;
  readonly selfTotal?: string | undefined;
  readonly total?: string | undefined;
  readonly grade?: Grade | undefined;
  readonly policyTitle: string;
  /** The policy's term of rectification (R2: two months). */
  readonly period: Term;
  /** Both are known once it is signed. */
  readonly documentNumber?: string | undefined;
  readonly issuedOn?: PlainDate | undefined;
}

/**
 * Feedback as an official document: performance, problems one by one, recommendations matched to them, and the two
 * months (R1, R2). The words that bind the unit are written here and never by hand.
 */
export function feedbackPaper(content: DraftedFeedback, facts: FeedbackFacts, locale: Locale): Paper {
  const write = writer(locale);
  const issuer = write(T.bureau, { region: facts.region });
  const about = { item: facts.item, year: facts.fiscalYear };
  const date = facts.issuedOn === undefined ? '' : formatDate(facts.issuedOn, locale, 'date');
  return {
    issuer,
    number: { text: facts.documentNumber ?? write(T.numberLater), fixed: facts.documentNumber !== undefined },
    title: write(content.form === 'opinion' ? T.titleOpinion : T.titleDocument, about),
    addressee: write(T.addressee, { unit: facts.unit }),
    blocks: [opening(content, facts, write), ...numbered(parts(content, facts, write), write)],
    signature: { name: issuer, date },
    imprint: date === '' ? write(T.imprintLater, { issuer }) : write(T.imprint, { issuer, date }),
  };
}

type Write = ((text: Bilingual, values?: Readonly<Record<string, string | number>>) => string) & {
  readonly locale: Locale;
};

function writer(locale: Locale): Write {
  return Object.assign((text: Bilingual, values = {}) => fill(text[locale], values), { locale });
}

/** Bases that begin their own sentence are not begun twice. */
const BEGINS_ITSELF = /^(根据|依据|按照|依照)/;

function opening({ basis = '' }: DraftedFeedback, facts: FeedbackFacts, write: Write): PaperBlock {
  const given = basis.trim().replace(/[，。；,.;]+$/, '');
  const said = given === '' ? write(T.usualBasis, { policy: facts.policyTitle }) : given;
  const values = { basis: said, item: facts.item, year: facts.fiscalYear };
  const text = write(BEGINS_ITSELF.test(said) ? T.openingPlain : T.openingOn, values);
  return { level: 'body', text, source: '/basis' };
}

interface Part {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

function parts(content: DraftedFeedback, facts: FeedbackFacts, write: Write): readonly Part[] {
  const problems = content.problems ?? [];
  return [
    { title: write(T.money), blocks: [money(facts, write)] },
    { title: write(T.score), blocks: score(facts, write) },
    { title: write(T.performance), blocks: paragraphs(content.performance, '/performance') },
    { title: write(T.problems), blocks: problemBlocks(problems, write) },
    ...(problems.length === 0 ? [] : [{ title: write(T.advice), blocks: adviceBlocks(problems, write) }]),
    ...(problems.length === 0 && blank(content.requirements)
      ? []
      : [{ title: write(T.requirements), blocks: requirementBlocks(content, facts, write) }]),
  ];
}

/** Parts are numbered 一、二、; what stands in them keeps its own numbers. */
function numbered(all: readonly Part[], write: Write): readonly PaperBlock[] {
  return all.flatMap(({ title, blocks }, index): PaperBlock[] => {
    const no = write.locale === 'en' ? `${String(index + 1)}. ` : `${chineseNumeral(index + 1)}、`;
    const source = blocks[0]?.source?.split('/')[1];
    return [
      { level: 'heading', text: `${no}${title}`, ...(source !== undefined && { source: `/${source}` }) },
      ...blocks,
    ];
  });
}

function money({ budgetFen, executedFen }: FeedbackFacts, write: Write): PaperBlock {
  const values = {
    budget: wanText(budgetFen ?? 0),
    executed: wanText(executedFen),
    rate: rateText(executedFen, budgetFen),
  };
  return { level: 'body', text: write(T.moneyBody, values) };
}

function score({ selfTotal, total, grade }: FeedbackFacts, write: Write): readonly PaperBlock[] {
  const own = selfTotal === undefined ? '' : write(T.selfBody, { self: selfTotal });
  const final = total === undefined || !grade ? '' : write(T.scoreBody, { total, grade: write(GRADE_NAMES[grade]) });
  return own + final === '' ? [] : [{ level: 'body', text: joined([final, own], write) }];
}

function problemBlocks(problems: readonly DraftedProblem[], write: Write): readonly PaperBlock[] {
  if (problems.length === 0) return [{ level: 'body', text: write(T.noProblems), source: '/problems' }];
  return problems.flatMap((problem, index): PaperBlock[] => {
    const { title, evidence, amountFen, indicator, responsible } = problem;
    const source = `/problems/${String(index)}`;
    const facts = joined(
      [
        sentence(evidence, write),
        amountFen === undefined ? '' : write(T.amount, { amount: wanText(amountFen) }),
        blank(indicator) ? '' : write(T.indicator, { indicator: indicator ?? '' }),
        blank(responsible) ? '' : write(T.responsible, { unit: responsible ?? '' }),
      ],
      write,
    );
    return [
      { level: 'section', text: `${sectionNo(index, write)}${sentence(title, write)}`, source: `${source}/title` },
      ...(facts === '' ? [] : [{ level: 'body', text: facts, source: `${source}/evidence` } as const]),
    ];
  });
}

/** Each recommendation names the problem it answers; one that is missing is seen. */
function adviceBlocks(problems: readonly DraftedProblem[], write: Write): readonly PaperBlock[] {
  return problems.map(({ recommendation }, index) => {
    const text = blank(recommendation) ? write(T.adviceMissing) : sentence(recommendation, write);
    const no = write.locale === 'en' ? String(index + 1) : `（${chineseNumeral(index + 1)}）`;
    return {
      level: 'body',
      text: `${sectionNo(index, write)}${write(T.adviceFor, { no, text })}`,
      source: `/problems/${String(index)}/recommendation`,
    };
  });
}

function requirementBlocks(
  { problems = [], requirements }: DraftedFeedback,
  { period }: FeedbackFacts,
  write: Write,
): readonly PaperBlock[] {
  const binding: readonly PaperBlock[] =
    problems.length === 0
      ? []
      : [{ level: 'body', text: write(T.rectify, { period: periodWords(period, write) }), source: '/requirements' }];
  return [...binding, ...paragraphs(requirements, '/requirements')];
}

function periodWords(period: Term, write: Write): string {
  return period.unit === 'setDate' ? '' : write(PERIOD_WORDS[period.unit], { count: period.count });
}

function sectionNo(index: number, write: Write): string {
  return write.locale === 'en' ? `(${String(index + 1)}) ` : `（${chineseNumeral(index + 1)}）`;
}

function paragraphs(text: string | undefined, source: string): readonly PaperBlock[] {
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line) => ({ level: 'body', text: line, source }));
}

/** A title typed without its full stop gets one. */
function sentence(text: string | undefined, { locale }: Write): string {
  return withFullStop(text ?? '', locale);
}

function joined(sentences: readonly string[], { locale }: Write): string {
  return sentences.filter((one) => one !== '').join(locale === 'en' ? ' ' : '');
}

function blank(text: string | undefined): boolean {
  return (text ?? '').trim() === '';
}

import { formatDate } from '../../domain/calendar/trace-text.ts';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import type { Scored } from '../../domain/processes/budget-item/state.ts';
import { TargetTableSchema } from '../../domain/scoring/indicator.ts';
import { checkSelfEvaluation, SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import type { WorkFacts } from '../../db/queries/inbox-facts.ts';
import { FACT_TEXT as T, GRADE_WORDS, LIST_SEPARATOR } from './fact-text.ts';

type Told = readonly [Bilingual, Readonly<Record<string, string | number>>?] | undefined;
type Words = (facts: WorkFacts, locale: Locale) => Told;

const score =
  (sentence: Bilingual, of: (facts: WorkFacts) => Scored | null): Words =>
  (facts, locale) => {
    const scored = of(facts);
    return scored ? [sentence, { ...points(scored, locale), count: facts.problems.all }] : undefined;
  };
const final = ({ final: scored }: WorkFacts): Scored | null => scored;

const reviewing: Words = ({ submissions, changes }) => {
  if (submissions === null || submissions <= 1) return [T.first];
  return changes === 0 ? [T.againSame, { no: submissions }] : [T.again, { no: submissions, changes: changes ?? 0 }];
};
const resubmitting: Words = ({ returns }) => (returns ? [T.returned, { no: returns }] : undefined);
const verifying: Words = ({ problems }) => [T.reported, problems];
const rectifying: Words = ({ problems }) => [T.answered, { count: problems.all, answered: problems.answered }];
const correcting: Words = ({ correctionRounds }) =>
  correctionRounds === null ? undefined : [T.correction, { no: correctionRounds }];

/** The deciding fact of each kind of work, by the act that answers it. */
const BY_COMMAND: Readonly<Record<string, Words>> = {
  qualifyTargets: reviewing,
  returnTargets: reviewing,
  resubmitTargets: resubmitting,
  approveBudget: ({ congressOn }, locale) =>
    congressOn === null ? [T.noCongress] : [T.congress, { on: formatDate(congressOn, locale, 'date') }],
  reportMonitoring: ({ periods }, locale) => [T.periods, { periods: periods.join(LIST_SEPARATOR[locale]) }],
  verifyCorrection: correcting,
  reportCorrection: correcting,
  acceptSelfEvaluation: reviewed,
  returnSelfEvaluation: reviewed,
  resubmitSelfEvaluation: score(T.scored, ({ self }) => self),
  concludeEvaluation: score(T.scored, final),
  draftFeedback: score(T.scored, final),
  issueFeedback: score(T.scoredProblems, final),
  decideConsequence: score(T.scoredProblems, final),
  decideDisclosure: score(T.scored, final),
  signReceipt: ({ documentNumber, problems }) =>
    documentNumber === null ? undefined : [T.document, { number: documentNumber, count: problems.all }],
  answerProblem: rectifying,
  reportRectification: rectifying,
  verifyProblem: verifying,
  returnProblem: verifying,
  decideDeferral: ({ problems }) => [T.deferral, { count: problems.deferralsAsked }],
  grantExtension: ({ extensions }) => {
    const asked = extensions.at(-1);
    return asked && [T.extension, { days: asked.workingDays, no: extensions.length, reason: asked.reason }];
  },
};

/** The deciding fact of a piece of work in the reader's words, where it has one. */
export function factOf(commands: readonly string[], facts: WorkFacts | undefined, locale: Locale): string | null {
  if (!facts) return null;
  const told = commands.map((command) => BY_COMMAND[command]?.(facts, locale)).find((one) => one !== undefined);
  return told ? fill(told[0][locale], told[1] ?? {}) : null;
}

function points({ total, grade }: Scored, locale: Locale): { readonly total: string; readonly grade: string } {
  return { total, grade: GRADE_WORDS[grade][locale] };
}

/** What the self-evaluation contradicts itself in, recomputed from its two tables. */
function reviewed({ self, evaluation }: WorkFacts, locale: Locale): Told {
  if (!self) return undefined;
  const count = hints(evaluation);
  return count === 0 ? [T.noHints, points(self, locale)] : [T.hints, { ...points(self, locale), count }];
}

function hints(evaluation: WorkFacts['evaluation']): number {
  const targets = TargetTableSchema.safeParse(evaluation?.targets);
  const own = SelfEvaluationSchema.safeParse(evaluation?.own);
  if (!targets.success || !own.success) return 0;
  return checkSelfEvaluation(targets.data, own.data, scoringTemplate(targets.data.templateId)).length;
}

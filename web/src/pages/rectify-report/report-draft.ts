import { z } from 'zod';
import { PROBLEM_RESULTS } from '../../../../domain/processes/budget-item/state.ts';
import type { ApiFault } from '../../api/api-error.ts';
import type { Rectified } from '../../api/use-rectified.ts';
import type { EvidenceDraft } from '../../files/evidence-draft.ts';
import type { Say } from '../../text/language.tsx';
import { REPORT_TEXT as T } from '../../text/rectify-text.ts';

/** One point of the report as it is typed. */
export interface PointDraft {
  readonly no: number;
  readonly result: (typeof PROBLEM_RESULTS)[number] | '';
  readonly account: string;
  readonly evidence: readonly EvidenceDraft[];
}

export interface ReportDraft {
  readonly summary: string;
  readonly problems: readonly PointDraft[];
}

const Evidence = z.object({ name: z.string(), sha256: z.string().optional() });
const Point = z.object({
  no: z.int(),
  result: z.enum([...PROBLEM_RESULTS, '']).catch(''),
  account: z.string().catch(''),
  evidence: z.array(Evidence).catch([]),
});
const Body = z.object({ summary: z.string().catch(''), problems: z.array(Point).catch([]) });

/** Problems that the unit has to report now: not reported yet, or sent back. */
function dueProblems({ problems }: Pick<Rectified, 'problems'>): Rectified['problems'] {
  return problems.filter(({ financeStatus }) => financeStatus === 'notDue' || financeStatus === 'returned');
}

/** A draft or version as it is typed, with a point for each problem that is due and for no other. */
export function reportOf(body: unknown, item: Pick<Rectified, 'problems'>): ReportDraft {
  const { summary, problems } = Body.parse(typeof body === 'object' && body !== null ? body : {});
  return {
    summary,
    problems: dueProblems(item).map(
      ({ no, evidence }): PointDraft =>
        pointOf(problems.find((one) => one.no === no)) ?? {
          no,
          result: '',
          account: '',
          evidence: evidence.map(evidenceOf),
        },
    ),
  };
}

function pointOf(point: z.infer<typeof Point> | undefined): PointDraft | undefined {
  return point && { ...point, evidence: point.evidence.map(evidenceOf) };
}

function evidenceOf({ name, sha256 }: z.infer<typeof Evidence>): EvidenceDraft {
  return { name, ...(sha256 !== undefined && { sha256 }) };
}

/** A frozen version as it reads. */
export function frozenReport(body: unknown): z.infer<typeof Body> {
  return Body.parse(typeof body === 'object' && body !== null ? body : {});
}

/** What is saved and frozen; a result that is not chosen is left out, so that a draft may be incomplete. */
export function reportBody({ summary, problems }: ReportDraft): Readonly<Record<string, unknown>> {
  return {
    summary,
    problems: problems.map(({ result, ...rest }) => ({ ...rest, ...(result !== '' && { result }) })),
  };
}

/** Everything that keeps it from being frozen, all at once. */
export function reportFaults({ summary, problems }: ReportDraft, say: Say): readonly ApiFault[] {
  const fault = (pointer: string, detail: string): ApiFault => ({ pointer, code: 'required', detail });
  return [
    ...(summary.trim() === '' ? [fault('/summary', say(T.summaryMissing))] : []),
    ...problems.flatMap(({ no, result, account }, index) => [
      ...(result === '' ? [fault(`/problems/${String(index)}/result`, say(T.resultMissing, { no }))] : []),
      ...(account.trim() === '' ? [fault(`/problems/${String(index)}/account`, say(T.accountMissing, { no }))] : []),
    ]),
  ];
}

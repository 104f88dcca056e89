import type { PlainDate } from '../../calendar/plain-date.ts';
import {
  DISCLOSURE_PARTS,
  type DisclosureCorrection,
  type DisclosurePart,
  type Publication,
  type PublishedFigures,
  type WithholdingGround,
} from '../../follow-up/publication.ts';
import { publicParts } from '../../follow-up/public-parts.ts';
import { groundOf, problemsOf } from '../../follow-up/public-standing.ts';
import type { ObligationBook } from '../../obligations/obligation.ts';
import type { DecideContext } from '../../process/process.ts';
import { EvaluationReportSchema } from './content.ts';
import type { EvaluationKind, EvaluationState } from './state.ts';

type Figures = Pick<PublishedFigures, 'score' | 'report'>;
type Problems = Pick<Publication, 'problems'>;

/** Everything the public may read of one evaluation by finance, and nothing else (R7). Amounts are 分. */
export interface EvaluationPublication extends Figures, Problems {
  readonly code: string;
  readonly name: string;
  readonly evaluationKind: EvaluationKind;
  readonly fiscalYear: number;
  readonly item: { readonly code: string; readonly name: string } | null;
  readonly source: string | null;
  readonly decision: 'publish' | 'partly';
  readonly parts: DisclosurePart[];
  readonly ground: WithholdingGround | null;
  readonly amountFen?: number;
  readonly feedback?: { readonly number: string; readonly on: PlainDate };
  readonly provenance: {
    readonly policy: string;
    readonly openedOn: PlainDate;
    readonly planApprovedOn: PlainDate | null;
    readonly experts: number;
    readonly scoredOn: PlainDate | null;
    readonly concludedOn: PlainDate | null;
    readonly disclosedOn: PlainDate;
  };
  readonly corrections: DisclosureCorrection[];
}

/** The figures as they stand at the decision: its score beside the unit's, and what its report says. */
export function figuresOf(
  { item, conclusion, scores, report: final }: EvaluationState,
  parts: readonly DisclosurePart[],
  { documents }: Pick<DecideContext, 'documents'>,
): PublishedFigures {
  const written = EvaluationReportSchema.safeParse(documents.get(final?.versionId ?? '')?.body);
  return {
    templateId: 'evaluation',
    ...(parts.includes('score') &&
      conclusion && {
        score: { self: item?.selfScore?.total ?? null, final: conclusion.total, grade: conclusion.grade },
      }),
    ...(parts.includes('targets') &&
      written.success && {
        report: {
          summary: written.data.summary,
          findings: written.data.findings,
          dimensions: (scores?.dimensions ?? []).map((one) => ({ ...one })),
        },
      }),
  };
}

/** What the public reads of an evaluation now: the frozen figures, and what finance has verified since. */
export function evaluationPublicationOf(
  state: EvaluationState,
  book: ObligationBook,
): EvaluationPublication | undefined {
  const { disclosure, item, code, name, evaluationKind, fiscalYear, source = null, feedback } = state;
  if (!disclosure || disclosure.decision === 'withhold') return undefined;
  const parts = publicParts(disclosure);
  if (parts.length === 0) return undefined;
  const isWhole = parts.length === DISCLOSURE_PARTS.length;
  const { figures } = disclosure;
  const { documentNumber, issuedOn } = feedback ?? {};
  const isIssued = documentNumber !== undefined && issuedOn !== undefined;
  return {
    code,
    name,
    evaluationKind,
    fiscalYear,
    source,
    item: item ? { code: item.code, name: item.name } : null,
    decision: isWhole ? 'publish' : 'partly',
    parts: [...parts],
    ground: isWhole ? null : (groundOf(disclosure) ?? null),
    ...(parts.includes('money') && { amountFen: state.amountFen }),
    ...(parts.includes('score') && { score: figures?.score }),
    ...(parts.includes('targets') && { report: figures?.report }),
    ...(parts.includes('problems') && { problems: problemsOf(state, book) }),
    ...(parts.includes('documents') && isIssued && { feedback: { number: documentNumber, on: issuedOn } }),
    provenance: provenanceOf(state, disclosure.on),
    corrections: (disclosure.corrections ?? []).map((one) => ({ ...one })),
  };
}

function provenanceOf(
  { policy, openedOn, plan, panel, scores, conclusion }: EvaluationState,
  disclosedOn: EvaluationPublication['provenance']['disclosedOn'],
): EvaluationPublication['provenance'] {
  return {
    policy,
    openedOn,
    planApprovedOn: plan?.approvedOn ?? null,
    experts: panel?.experts.length ?? 0,
    scoredOn: scores?.on ?? null,
    concludedOn: conclusion?.on ?? null,
    disclosedOn,
  };
}

import { TargetTableSchema } from '../../../../domain/scoring/indicator.ts';
import type { DocumentKind } from '../../acts/schemas.ts';
import type { FormGroup, FormValue } from '../../acts/form-value.ts';
import type { Item } from '../../api/item-answers.ts';
import { wanInput } from '../../blocks/wan.ts';

/** What a new document begins with: the matter's own money, indicators and problems, so that nobody copies them. */
export function prefill(kind: DocumentKind, item: Item, targetsBody: unknown): FormGroup {
  const keys =
    TargetTableSchema.safeParse(targetsBody)
      .data?.indicators.filter(({ partOf }) => partOf === undefined)
      .map(({ key }) => key) ?? [];
  const { initialFen, approvedFen, executedFen } = item.money;
  switch (kind) {
    case 'monitoring':
      return {
        executedFen: wanInput(executedFen),
        indicators: keys.map((key): FormValue => ({ key, actual: '', likelihood: 'certain', deviation: '' })),
      };
    case 'selfEvaluation':
      return {
        execution: {
          initialFen: wanInput(initialFen ?? 0),
          adjustedFen: wanInput(approvedFen ?? 0),
          executedFen: wanInput(executedFen),
          reason: '',
        },
        actuals: keys.map((key): FormValue => ({
          key,
          actual: { mode: 'text', text: '', percent: '' },
          selfScore: '',
          reason: '',
          evidence: '',
        })),
      };
    case 'rectification':
      return {
        problems: item.problems
          .filter(({ financeStatus }) => financeStatus !== 'closedOut' && financeStatus !== 'deferred')
          .map(({ no }): FormValue => ({ no: String(no), result: '', account: '', evidence: [] })),
      };
    default:
      return {};
  }
}

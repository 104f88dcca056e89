import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '../../domain/domain-error.ts';
import type { Locale } from '../../domain/locale.ts';
import { describeScoringFinding, type Finding } from '../../domain/scoring/finding.ts';
import { inFiscalYear } from '../../domain/scoring/fiscal-year.ts';
import { TargetTableSchema, type TargetTable } from '../../domain/scoring/indicator.ts';
import { formulaText, scoreTable, type TableScore } from '../../domain/scoring/score.ts';
import { checkSelfEvaluation, SelfEvaluationSchema } from '../../domain/scoring/self-evaluation.ts';
import { scoringTemplate } from '../../domain/scoring/template.ts';
import { checkTable } from '../../domain/tables/check-table.ts';
import { describeFinding } from '../../domain/tables/table-finding.ts';
import { readVersion } from '../../db/queries/documents.ts';
import type { Pool } from '../../db/pool.ts';
import { MattersService } from '../access/matters.service.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import type { CheckTables, SelfEvaluationCheck, TableChecks } from './checks.schemas.ts';

/** Recomputation for finance's review: of an item's own self-evaluation, and of tables published elsewhere. */
@Injectable()
export class ChecksService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(MattersService) private readonly matters: MattersService,
  ) {}

  /** @throws {DomainError} `nothingWritten` while nothing has been submitted */
  async selfEvaluation(itemId: string, caller: Caller, locale: Locale): Promise<SelfEvaluationCheck> {
    const { state } = await this.matters.item(itemId, caller);
    const versionId = state.selfEvaluation?.versionId ?? '';
    const [targetsBody, evaluationBody] = await Promise.all([
      this.body(itemId, state.approval?.targetsVersionId, 'targets'),
      this.body(itemId, state.selfEvaluation?.versionId, 'selfEvaluation'),
    ]);
    const targets = inFiscalYear(TargetTableSchema.parse(targetsBody), state.fiscalYear);
    const evaluation = SelfEvaluationSchema.parse(evaluationBody);
    const template = scoringTemplate(targets.templateId);
    const score = scoreTable(targets, evaluation.actuals, evaluation.execution, template);
    const findings = checkSelfEvaluation(targets, evaluation, template);
    return checkView(versionId, targets, score, findings, locale);
  }

  tables({ cases }: CheckTables, locale: Locale): TableChecks {
    return {
      rows: cases.map((one) => {
        const { id, recomputed, findings } = checkTable(one);
        const { scores, ...sums } = recomputed;
        return {
          id,
          ...sums,
          scores: scores.map((row) => ({ ...row })),
          findings: findings.map((found) => ({
            code: found.code,
            path: found.path,
            message: describeFinding(found, locale),
          })),
        };
      }),
    };
  }

  private async body(itemId: string, versionId: string | undefined, kind: string): Promise<unknown> {
    const version = versionId === undefined ? undefined : await readVersion(this.pool, itemId, versionId);
    if (!version) throw new DomainError('nothingWritten', { kind });
    return version.body;
  }
}

function checkView(
  versionId: string,
  { templateId, indicators }: TargetTable,
  { execution, indicators: scores, total, grade, undecided }: TableScore,
  findings: readonly Finding[],
  locale: Locale,
): SelfEvaluationCheck {
  return {
    versionId,
    templateId,
    execution: { weight: execution.weight, rate: execution.rate, score: execution.score },
    rows: scores.map(({ key, weight, completion, score, reached, needsReason, needsJudgement, formula }) => ({
      key,
      name: indicators.find((row) => row.key === key)?.name ?? key,
      weight,
      completion,
      score,
      reached,
      needsReason,
      needsJudgement,
      formula: formula && formulaText(formula),
    })),
    total,
    grade,
    undecided: [...undecided],
    findings: findings.map((found) => ({
      code: found.code,
      severity: found.severity,
      path: found.path,
      message: describeScoringFinding(found, locale),
    })),
  };
}

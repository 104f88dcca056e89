import type { Locale } from '../../domain/locale.ts';
import { obligationName } from '../../domain/obligations/obligation-name.ts';
import { categoryName } from '../../domain/follow-up/problem-category.ts';
import type { ProblemMatrix } from '../../db/queries/problem-matrix.ts';
import type { LedgerRow } from '../../db/queries/problems.ts';
import { actName, phaseName } from '../words/words.ts';
import { documentActs, problemActs, type LedgerReader } from './ledger-acts.ts';
import type { LedgerDocumentView, LedgerMatrixView, LedgerProblemView } from './ledger.schemas.ts';

/** A problem as the ledger shows it. */
export function problemView(row: LedgerRow, reader: LedgerReader, locale: Locale): LedgerProblemView {
  const { instanceId, no, title, recommendation, category, amountFen, stance, measure, person, light } = row;
  const { deferral, deferralUntil, decidedOn, decision, decidedBy, recursFrom } = row;
  return {
    itemId: instanceId,
    no,
    title,
    recommendation,
    category,
    amountFen,
    stance,
    measure,
    person,
    light,
    categoryName: category === null ? null : categoryName(category)[locale],
    unitState: row.unitStatus,
    financeState: row.financeStatus,
    by: row.byOn,
    evidence: { count: row.evidenceCount, unhashed: row.evidenceUnhashed, names: [...row.evidenceNames] },
    deferral,
    deferralUntil,
    decidedOn,
    decision,
    decidedBy,
    recursFrom,
    acts: named(problemActs(row, reader), locale),
  };
}

/** The document that a row belongs to. */
export function documentView(row: LedgerRow, reader: LedgerReader, locale: Locale): LedgerDocumentView {
  const { process, itemName, itemCode, fiscalYear, regionId, unitId, unitName, documentNumber } = row;
  return {
    itemId: row.instanceId,
    process,
    itemName,
    itemCode,
    fiscalYear,
    regionId,
    unitId,
    unitName,
    documentNumber,
    issuedOn: row.issuedOn,
    receivedOn: row.receivedOn,
    reportedOn: row.reportedOn,
    phase: row.feedbackPhase,
    phaseName: phaseName(row.feedbackPhase, locale),
    settled: row.problemsSettled,
    all: row.problemsAll,
    clock: clockView(row, locale),
    report: row.settled && { ...row.settled, name: obligationName(row.settled.key, locale) },
    acts: named(documentActs(row, reader), locale),
  };
}

function clockView(row: LedgerRow, locale: Locale): LedgerDocumentView['clock'] {
  const { obligationKey, obligationKind, legalDue, due, provisional, paused, finalDate, onBoard } = row;
  if (obligationKey === null || obligationKind === null || legalDue === null || due === null) return null;
  return {
    key: obligationKey,
    kind: obligationKind,
    name: obligationName(obligationKey, locale),
    legalDue,
    due,
    provisional,
    paused,
    finalDate,
    onBoard,
    extensionAsked: row.extensionAsked,
    askedDue: row.askedDue,
  };
}

/** The counts with every class by its name. */
export function matrixView(matrix: ProblemMatrix, locale: Locale): LedgerMatrixView {
  const { cells, distances, categories, recurring, documents } = matrix;
  return {
    cells: cells.map(({ unitStatus, financeStatus, count }) => ({
      unitState: unitStatus,
      financeState: financeStatus,
      count,
    })),
    distances: { ...distances },
    categories: categories.map((one) => ({ ...one, name: categoryName(one.category)[locale] })),
    recurring,
    documents,
  };
}

function named(commands: readonly string[], locale: Locale): LedgerProblemView['acts'] {
  return commands.map((command) => ({ command, name: actName(command, locale) }));
}

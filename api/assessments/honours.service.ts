import { Inject, Injectable } from '@nestjs/common';
import { GROUND_TEXT, HONOUR_NAMES, honourRuleLines } from '../../domain/honours/honours-text.ts';
import { proposeHonours, USUAL_HONOUR_RULES, type Grounded } from '../../domain/honours/propose.ts';
import { fill, type Locale } from '../../domain/locale.ts';
import { usualMethod } from '../../domain/ranking/method.ts';
import { inForce } from '../../domain/processes/result-document/document-standing.ts';
import { rankInSteps, type Place } from '../../domain/ranking/rank.ts';
import { rankingInputs, type RankedYear } from '../../db/queries/ranking-inputs.ts';
import { frozenInputs, lastRanking, rankingRow } from '../../db/queries/rankings.ts';
import { putForwardDocuments } from '../../db/queries/document-standing.ts';
import type { Pool } from '../../db/pool.ts';
import { POOL } from '../deps.ts';
import type { Caller } from '../http/request.ts';
import { runSteps } from '../run-steps.ts';
import type { ExportAssessments, HonourProposals } from './assessments.schemas.ts';
import { AssessmentsService, type Measured, type MeasuredYear } from './assessments.service.ts';

/** The places that a proposal rests on: of which snapshot, and under which number it was issued. */
interface Placed {
  readonly id: string | null;
  readonly number: string | null;
  readonly places: readonly Place[];
}

/** Whom the facts propose for commendation and for public criticism (S8). It proposes; it decides nothing. */
@Injectable()
export class HonoursService {
  constructor(
    @Inject(POOL) private readonly pool: Pool,
    @Inject(AssessmentsService) private readonly assessments: AssessmentsService,
  ) {}

  async proposals(asked: ExportAssessments, caller: Caller, locale: Locale): Promise<HonourProposals> {
    return this.proposedOf(await this.assessments.measured(asked, caller), locale);
  }

  /** The same of a year that is measured already. */
  async proposedOf({ all, ...head }: MeasuredYear, locale: Locale): Promise<HonourProposals> {
    const { id, number, places } = await this.places(head);
    const placed = new Map(places.map((place) => [place.subjectId, place]));
    const facts = all.map((one) => factsOf(one, placed.get(one.subjectId), places.length));
    const named = new Map(all.map(({ subjectId, name, code }) => [subjectId, { name, code }]));
    const words = (grounds: readonly Grounded[]): string[] =>
      grounds.map(({ ground, values }) => fill(GROUND_TEXT[ground][locale], values));
    const rows = proposeHonours(facts, USUAL_HONOUR_RULES).map(({ honour, subjectId, grounds, obstacles }) => ({
      honour,
      honourName: HONOUR_NAMES[honour][locale],
      subjectId,
      proposed: obstacles.length === 0,
      ...(named.get(subjectId) ?? { name: subjectId, code: '' }),
      grounds: words(grounds),
      obstacles: words(obstacles),
    }));
    return {
      ...head,
      rulesVersion: USUAL_HONOUR_RULES.version,
      rules: honourRuleLines(USUAL_HONOUR_RULES).map(({ text, values }) => fill(text[locale], values)),
      rankingId: id,
      rankingNumber: number,
      rows,
    };
  }

  /**
   * The places of the ranking that was issued; where none is, of the last frozen one; where none is frozen yet, those of
   * today by the usual method.
   */
  private async places(of: RankedYear): Promise<Placed> {
    const issued = inForce(await putForwardDocuments(this.pool, { ...of, documentKind: 'ranking' }));
    const rankingId = issued?.rankingId ?? (await lastRanking(this.pool, of))?.id;
    const row = rankingId === undefined ? undefined : await rankingRow(this.pool, rankingId);
    const inputs = row ? await frozenInputs(this.pool, row.id) : await rankingInputs(this.pool, of);
    const { places } = await runSteps(rankInSteps(inputs, row?.method ?? usualMethod(of.subject)));
    return { id: row?.id ?? null, number: issued?.issued?.documentNumber ?? null, places };
  }
}

function factsOf(
  { subjectId, assessment, poorItems, overdue, atLastStep }: Measured,
  place: Place | undefined,
  ranked: number,
) {
  return {
    subjectId,
    poorItems,
    overdue,
    atLastStep,
    ranked,
    rank: place?.rank ?? null,
    score: place?.score ?? null,
    comparable: place?.comparable ?? null,
    assessment: assessment.total,
  };
}

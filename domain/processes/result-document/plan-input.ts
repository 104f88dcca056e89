import type { PlainDate } from '../../calendar/plain-date.ts';
import { ruledId } from '../../process/ruled-id.ts';
import { officialName, officialRecipients } from './result-document-text.ts';
import type { ResultDocumentInput } from './state.ts';

/** Whose plan it is, of which year, and since when it is owed. */
export interface PlanOpening {
  readonly region: { readonly id: string; readonly name: string; readonly path: readonly string[] };
  readonly year: number;
  readonly openedOn: PlainDate;
}

/** The yearly plan of a bureau as a matter that is still to be drawn up (E6): its date runs, and nothing stands in it. */
export function planInput({ region, year, openedOn }: PlanOpening): ResultDocumentInput {
  return {
    subject: { regionId: region.id, regionPath: region.path, unitId: `finance-${region.id}` },
    code: `${String(year)}-${region.id}-E6`,
    name: officialName('evaluationPlan', year, 'item'),
    fiscalYear: year,
    documentKind: 'evaluationPlan',
    ranked: 'item',
    openedOn,
    concludedOn: openedOn,
    recipients: officialRecipients('evaluationPlan', region.name),
  };
}

/** The id under which a bureau's plan of a year is opened, whoever comes first: a person, or the morning round. */
export function planMatterId(regionId: string, year: number): string {
  return ruledId(`evaluationPlan:${regionId}:${String(year)}`);
}

import type { RectifiedOf } from '../api/item-answers.ts';

/** Where matters that are no items have their pages, by their process. */
const ROOMS: Readonly<Record<string, string>> = {
  evaluation: '/finance-evaluations',
  resultDocument: '/reports/documents',
  supervision: '/supervision/matters',
  performanceReport: '/performance-reports',
  season: '/seasons',
};

const RESOURCES: Readonly<Record<string, Resource>> = {
  evaluation: 'finance-evaluations',
  resultDocument: 'result-documents',
  supervision: 'supervisions',
  performanceReport: 'performance-reports',
  season: 'seasons',
};

/** What the API calls the matters of a process. */
export type Resource =
  'budget-items' | 'finance-evaluations' | 'result-documents' | 'supervisions' | 'performance-reports' | 'seasons';

export function resourceOf(process: string): Resource {
  return RESOURCES[process] ?? 'budget-items';
}

/** Whether a process's matters have pages of their own instead of the items'. */
export function hasOwnRoom(process: string): boolean {
  return process in ROOMS;
}

/** What an address asks of a matter's page: an act to begin with, about one problem or one clock. */
export interface AskedAct {
  readonly command: string;
  readonly no?: number | undefined;
  readonly obligationKey?: string | undefined;
}

/** Where the problems of an item or an evaluation are put right, and where finance verifies that: `/items/…/rectification`. */
export function rectifiedPath(of: RectifiedOf, id: string, page: RectifiedPage): string {
  return `${of === 'budget-items' ? '/items' : ROOMS['evaluation']}/${id}/${page}`;
}

type RectifiedPage = 'rectification' | 'verification';

/** Where such problems are answered: the ledger at the item's document, or the evaluation's own page. */
export function problemsPath(of: RectifiedOf, id: string): string {
  return of === 'budget-items' ? `/rectification?item=${id}` : `${ROOMS['evaluation']}/${id}`;
}

/** Acts on an evaluation that are done on a page of their own, as those on an item are. */
const EVALUATION_PAGES: Readonly<Record<string, RectifiedPage>> = {
  'draft:rectification': 'rectification',
  reportRectification: 'rectification',
  verifyProblem: 'verification',
  verifyRectification: 'verification',
  returnProblem: 'verification',
};

/** The page of an act on a matter that is no item, where it has one. */
export function ownActPage({ itemId, process }: Parameters<typeof matterPath>[0], command: string): string | undefined {
  const page = process === 'evaluation' ? EVALUATION_PAGES[command] : undefined;
  return page && rectifiedPath('finance-evaluations', itemId, page);
}

/** The page of a matter with an act begun on it, or the page of that act. */
export function actOnPage(matter: Parameters<typeof matterPath>[0], { command, no, obligationKey }: AskedAct): string {
  const own = ownActPage(matter, command);
  if (own !== undefined) return own;
  const query = new URLSearchParams({
    act: command,
    ...(no !== undefined && { problem: String(no) }),
    ...(obligationKey !== undefined && { clock: obligationKey }),
  });
  return `${matterPath(matter)}?${query.toString()}`;
}

/** The page of a matter, whichever process it follows. */
export function matterPath({ itemId, process }: { readonly itemId: string; readonly process: string }): string {
  return `${ROOMS[process] ?? '/items'}/${itemId}`;
}

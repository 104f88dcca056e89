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
};

/** What the API calls the matters of a process. */
export type Resource =
  'budget-items' | 'finance-evaluations' | 'result-documents' | 'supervisions' | 'performance-reports';

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

/** The page of a matter with an act begun on it. */
export function actOnPage(matter: Parameters<typeof matterPath>[0], { command, no, obligationKey }: AskedAct): string {
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

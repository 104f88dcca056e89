/** What Temporal's own page can filter by: the phase an item stands in, its next due date, its region. */
export const SEARCH_ATTRIBUTES = {
  BihuanPhase: 'Keyword',
  BihuanNextDue: 'Datetime',
  BihuanRegion: 'Keyword',
} as const;

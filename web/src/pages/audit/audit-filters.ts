/** What the record can be searched by; each stands in the address under its own name, as the API calls it. */
export const AUDIT_FILTERS = ['person', 'command', 'unit', 'from', 'until', 'inPlace', 'datedBack', 'item'] as const;
export type AuditFilterName = (typeof AUDIT_FILTERS)[number];
export type AuditFilters = Readonly<Partial<Record<AuditFilterName, string>>>;

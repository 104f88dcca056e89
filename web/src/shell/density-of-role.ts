import { useEffect } from 'react';
import type { Role } from '../../../domain/process/roles.ts';
import { useMe } from '../session/session.ts';
import { usePreferences } from './preferences.tsx';

/** Finance reads long tables all day; units and leaders read less and more seldom (page.md §5). */
const READS_TABLES: readonly Role[] = ['financeOfficer', 'performanceOfficer', 'financeDirector', 'auditor'];

/** Sets the text size that suits the person's work until he chooses one. */
export function useDensityOfRole(): void {
  const { grants } = useMe();
  const { suggest } = usePreferences();
  const dense = grants.some(({ role }) => READS_TABLES.includes(role));
  useEffect(() => {
    suggest(dense ? 'compact' : 'standard');
  }, [dense, suggest]);
}

import { useAddress } from '../../shell/address.ts';
import { yearOf } from '../../../../domain/calendar/plain-date.ts';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';

/** The bureau and year that are looked at: without a year in the address, the last one, whose results are there. */
export function useReportScope(): { readonly region: string | undefined; readonly year: number } {
  const { region, year } = useScope();
  const { today } = useToday();
  return { region, year: year ?? yearOf(today) - 1 };
}

/** Departments or counties, as the address says. */
export function useAssessed(): readonly ['unit' | 'county', (subject: 'unit' | 'county') => void] {
  const [search, edit] = useAddress();
  const subject = search.get('of') === 'county' ? 'county' : 'unit';
  const choose = (next: 'unit' | 'county'): void => {
    edit((after) => {
      if (next === 'unit') after.delete('of');
      else after.set('of', next);
    });
  };
  return [subject, choose];
}

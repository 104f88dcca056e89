import { useCallback } from 'react';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';

/** Who may do an act at all, by the lifecycle table. */
export function useWhoMay(): (command: string) => string {
  const say = useSay();
  const { locale } = useLanguage();
  return useCallback(
    (command) => {
      const roles = LIFECYCLE.rows.filter((row) => row.command === command).flatMap(({ who }) => who);
      return [...new Set(roles)].map((role) => ROLE_NAMES[role][locale]).join(say(ROLE_SEPARATOR));
    },
    [say, locale],
  );
}

import type { ReactNode } from 'react';
import { momentWords } from '../../blocks/date-words.ts';
import { useMe } from '../../session/session.ts';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { LEDGER_TEXT as T } from '../../text/ledger-text.ts';
import type { Documents } from './grouping.ts';
import { chosenFilters } from './ledger-filter-bar.tsx';
import type { LedgerAddress } from './use-ledger.ts';

interface Props {
  readonly address: LedgerAddress;
  readonly documents: Documents;
  readonly shown: number;
  readonly more: boolean;
}

/** What a printed ledger is of: its filter, as of when, and for whom. */
export function PrintFoot({ address, documents, shown, more }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today, nearWorkingDays } = useToday();
  const { now, person } = useMe();
  const chosen = chosenFilters(address.filters, documents, say, nearWorkingDays).map(({ name }) => name);
  const filter = chosen.length === 0 ? say(T.footAll) : chosen.join(' · ');
  return (
    <p className="print-only note">
      {say(T.foot, { filter, time: momentWords(now, today, locale), person: person.name })}
      {more && ` · ${say(T.footMore, { count: shown })}`}
    </p>
  );
}

import type { ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import type { PlainDate } from '../../../../domain/calendar/plain-date.ts';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useLanguage, useSay } from '../../text/language.tsx';

interface Props {
  readonly heads: readonly Bilingual[];
  /** Which columns hold figures. */
  readonly figures: readonly number[];
  readonly children: ReactNode;
}

/** A plain table of rows behind a figure. */
export function RowTable({ heads, figures, children }: Props): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head.en} scope="col" className={figures.includes(index) ? 'number' : ''}>
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A date in a table. */
export function useShortDate(): (date: PlainDate) => string {
  const { locale } = useLanguage();
  return (date) => formatDate(date, locale, 'date');
}

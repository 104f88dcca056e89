import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { ENOUGH } from '../../../../domain/analytics/spread.ts';
import { RecurrenceAnswer, type ProblemClass } from '../../api/analytics-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { ANALYTICS_TEXT as T } from '../../text/analytics-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AnalyticsFrame } from './analytics-frame.tsx';
import { Figure } from './figure.tsx';
import { Unclassed } from './unclassed.tsx';

const FRESH_MS = 5 * 60_000;
const FILTERS = ['within'] as const;
const WINDOWS = [2, 3, 5] as const;
const USUAL = 3;

type Told = z.infer<typeof RecurrenceAnswer>;

/** `/dashboards/recurrence`: the same class of problem again, over the region and by unit. */
export function RecurrencePage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { region, year } = useScope();
  const { filters, change } = useAddressFilters(FILTERS);
  const within = WINDOWS.find((one) => String(one) === filters.within) ?? USUAL;
  const query = { region, year, within };
  const found = useQuery({
    queryKey: ['analytics', 'recurrence', query],
    queryFn: ({ signal }) => send({ path: '/analytics/recurrence', query, answer: RecurrenceAnswer, signal }),
    staleTime: FRESH_MS,
    placeholderData: (before) => before,
  });
  const told = found.data;
  const time = told && momentWords(told.asOf, today, locale);
  return (
    <AnalyticsFrame
      title={say(T.recurrenceTitle)}
      sub={told && say(T.recurrenceSub, { year: told.year, within: told.within, time: time ?? '' })}
      actions={<ExportButton path="/analytics/recurrence" query={query} name={say(T.recurrenceTitle)} />}
    >
      <div className="filter-bar" role="group" aria-label={say(T.withinLabel)}>
        {WINDOWS.map((count) => (
          <Chip
            key={count}
            on={within === count}
            name={say(T.within, { count })}
            onClick={() => {
              change('within', count === USUAL ? undefined : String(count));
            }}
          />
        ))}
      </div>
      {found.isPending && <Skeleton rows={8} height={36} />}
      {found.isError && !told && <ReadError error={found.error} onRetry={() => void found.refetch()} />}
      {told && <Classes told={told} />}
      {told && <UnitsAgain told={told} />}
    </AnalyticsFrame>
  );
}

function Classes({ told }: { readonly told: Told }): ReactNode {
  const say = useSay();
  const { classes } = told;
  const some = classes.some(({ years }) => years.some(({ problems }) => problems > 0));
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.byClass)}</h2>
      </div>
      {some ? (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.category)}</th>
                {[T.problems, T.units, T.repeated, T.repeatedUnits, T.share].map((head) => (
                  <th key={head.en} scope="col" className="number">
                    {say(head)}
                  </th>
                ))}
                {classes[0]?.years.map(({ year }) => (
                  <th key={year} scope="col" className="number">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {classes.map((one) => (
                <ClassRow key={one.category} one={one} told={told} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Empty title={say(T.noProblems)} next={say(T.noProblemsWhy)} />
      )}
      <Unclassed count={told.unclassed} year={told.year} />
      <p className="note analytics-note">
        {say(T.otherNote)} {say(T.tooFewNote)}
      </p>
    </section>
  );
}

function ClassRow({ one, told }: { readonly one: ProblemClass; readonly told: Told }): ReactNode {
  const say = useSay();
  const { year, within } = told;
  const rows = { what: 'problems', category: one.category, within: String(within) };
  return (
    <tr>
      <th scope="row">{one.categoryName}</th>
      <td className="number">
        <Figure value={one.problems} rows={rows} year={year} />
      </td>
      <td className="number">{one.units}</td>
      <td className="number">
        <Figure value={one.repeated} rows={{ ...rows, repeated: 'true' }} year={year} />
      </td>
      <td className="number">{one.repeatedUnits}</td>
      {one.repeatedPercent === null || one.problems < ENOUGH ? (
        <td className="number muted">{one.problems === 0 ? '—' : say(T.tooFew)}</td>
      ) : (
        <td className="number">{`${one.repeatedPercent.toFixed(2)}%`}</td>
      )}
      {one.years.map((each) => (
        <td key={each.year} className="number">
          <Figure value={each.problems} rows={rows} year={each.year} />
        </td>
      ))}
    </tr>
  );
}

function UnitsAgain({ told: { units, unitsAll, year, within } }: { readonly told: Told }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.byUnitAgain)}</h2>
      </div>
      {units.length === 0 ? (
        <Empty title={say(T.noneAgain)} />
      ) : (
        <div className="table-wrap">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.unit)}</th>
                <th scope="col">{say(T.category)}</th>
                <th scope="col" className="number">
                  {say(T.problems)}
                </th>
                <th scope="col">{say(T.years)}</th>
              </tr>
            </thead>
            <tbody>
              {units.map(({ unitId, unitName, category, categoryName, problems, years }) => {
                const rows = { what: 'problems', category, unit: unitId, within: String(within) };
                return (
                  <tr key={`${unitId}${category}`}>
                    <th scope="row">
                      <Written>{unitName}</Written>
                    </th>
                    <td>{categoryName}</td>
                    <td className="number">
                      <Figure value={problems} rows={{ ...rows, repeated: 'true' }} year={year} />
                    </td>
                    <td>
                      {years
                        .filter((one) => one.problems > 0)
                        .map((one) => (
                          <span key={one.year} className="analytics-year">
                            {one.year} <Figure value={one.problems} rows={rows} year={one.year} />
                          </span>
                        ))}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {unitsAll > units.length && (
        <p className="note analytics-note">{say(T.moreUnits, { all: unitsAll, shown: units.length })}</p>
      )}
    </section>
  );
}

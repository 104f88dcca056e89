import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { STAGES } from '../../../../domain/processes/budget-item/stages.ts';
import { ProcessAnswer, ProcessUnitsAnswer, type UnitStages } from '../../api/analytics-answers.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Chip } from '../../blocks/chip.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Empty, ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useToday } from '../../session/today.tsx';
import { useScope } from '../../shell/scope.ts';
import { ANALYTICS_TEXT as T } from '../../text/analytics-text.ts';
import { STAGE_NAMES } from '../../text/item-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AnalyticsFrame } from './analytics-frame.tsx';
import { StageCells, StageHeads } from './stage-cells.tsx';

const FRESH_MS = 5 * 60_000;
const FILTERS = ['stage'] as const;

/** `/dashboards/process`: how long each stage takes and how its deadlines are kept, over the region and by unit. */
export function ProcessPage(): ReactNode {
  const say = useSay();
  const send = useSend();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { region, year } = useScope();
  const { filters, change } = useAddressFilters(FILTERS);
  const stage = STAGES.find((one) => one === filters.stage);
  const query = { region, year };
  const overall = useQuery({
    queryKey: ['analytics', 'process', query],
    queryFn: ({ signal }) => send({ path: '/analytics/process', query, answer: ProcessAnswer, signal }),
    staleTime: FRESH_MS,
    placeholderData: (before) => before,
  });
  const pages = usePages<UnitStages>(ProcessUnitsAnswer, { path: '/analytics/process/units', query, size: 20 });
  const told = overall.data;
  return (
    <AnalyticsFrame
      title={say(T.processTitle)}
      sub={told && say(T.processSub, { year: told.year, time: momentWords(told.asOf, today, locale) })}
      actions={<ExportButton path="/analytics/process" query={query} name={say(T.processTitle)} />}
    >
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.overall)}</h2>
        </div>
        {overall.isPending && <Skeleton rows={5} height={32} />}
        {overall.isError && !told && <ReadError error={overall.error} onRetry={() => void overall.refetch()} />}
        {told && (
          <div className="table-wrap">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{say(T.stage)}</th>
                  <StageHeads />
                </tr>
              </thead>
              <tbody>
                {told.stages.map((sums) => (
                  <tr key={sums.stage}>
                    <th scope="row">{say(STAGE_NAMES[sums.stage])}</th>
                    <StageCells sums={sums} year={told.year} />
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p className="note analytics-note">{say(T.tooFewNote)}</p>
      </section>
      <section className="panel">
        <div className="panel-head">
          <h2>{say(T.byUnit)}</h2>
        </div>
        <div className="filter-bar" role="group" aria-label={say(T.stages)}>
          <Chip
            on={stage === undefined}
            name={say(T.all)}
            onClick={() => {
              change('stage', undefined);
            }}
          />
          {STAGES.map((one) => (
            <Chip
              key={one}
              on={stage === one}
              name={say(STAGE_NAMES[one])}
              onClick={() => {
                change('stage', stage === one ? undefined : one);
              }}
            />
          ))}
        </div>
        <PagedList pages={pages} empty={<Empty title={say(T.noUnits)} next={say(T.noUnitsWhy)} />}>
          {(rows) => <Units rows={rows} stage={stage} year={told?.year ?? year} />}
        </PagedList>
      </section>
    </AnalyticsFrame>
  );
}

interface UnitsProps {
  readonly rows: readonly UnitStages[];
  readonly stage: (typeof STAGES)[number] | undefined;
  readonly year: number | undefined;
}

function Units({ rows, stage, year }: UnitsProps): ReactNode {
  const say = useSay();
  if (year === undefined) return null;
  return (
    <div className="table-wrap">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.unit)}</th>
            <th scope="col">{say(T.stage)}</th>
            <StageHeads />
          </tr>
        </thead>
        {rows.map(({ unitId, unitName, regionName, stages }) => {
          const shown = stages.filter((sums) => stage === undefined || sums.stage === stage);
          return (
            <tbody key={unitId}>
              {shown.map((sums, index) => (
                <tr key={sums.stage}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={shown.length} className="analytics-unit">
                      <Written>{unitName}</Written>
                      <span className="second">
                        <Written>{regionName}</Written>
                      </span>
                    </th>
                  )}
                  <th scope="row">{say(STAGE_NAMES[sums.stage])}</th>
                  <StageCells sums={sums} year={year} unitId={unitId} />
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}

import type { ReactNode } from 'react';
import { NUMBER_STATE_NAMES } from '../../../../domain/papers/number-names-text.ts';
import { NUMBER_STATES } from '../../../../domain/papers/number-rules.ts';
import { NumberPageAnswer, type NumberFacets, type NumberRow, type Series } from '../../api/number-answers.ts';
import { FilterPick, FilterText } from '../../ask/filter-controls.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Chip } from '../../blocks/chip.tsx';
import { Empty } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';
import { STATE_TEXT } from '../../text/state-text.ts';
import { NumberTable } from './number-table.tsx';
import { ReserveOpener } from './reserve-form.tsx';

const FILTERS = ['q', 'code', 'year', 'state'] as const;
type Filters = ReturnType<typeof useAddressFilters<(typeof FILTERS)[number]>>;

/** The register itself: what was given, to what, and what became of it. */
export function RegisterView({ series }: { readonly series: readonly Series[] }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { region } = useScope();
  const control = useAddressFilters(FILTERS);
  const query = { ...control.filters, region };
  const pages = usePages<NumberRow, Page>(NumberPageAnswer, {
    path: '/document-numbers',
    query: { ...query, totals: true },
  });
  const facets = pages.data?.pages[0]?.facets ?? undefined;
  const filtered = Object.keys(control.filters).length > 0;
  return (
    <>
      <div className="filter-bar" role="group" aria-label={say(T.filters)}>
        <Facets control={control} facets={facets} />
        <span className="numbers-tools">
          <ExportButton path="/document-numbers" query={query} name={say(T.title)} />
        </span>
      </div>
      {holds('number.keep') && series.length > 0 && (
        <div className="openers numbers-openers">
          <ReserveOpener series={series} />
        </div>
      )}
      <PagedList
        pages={pages}
        empty={
          filtered ? (
            <Empty
              title={say(T.noneFiltered)}
              action={
                <Button
                  onClick={() => {
                    control.replaceAll({});
                  }}
                >
                  {say(STATE_TEXT.clearFilters)}
                </Button>
              }
            />
          ) : (
            <Empty title={say(T.none)} next={say(T.noneNext)} />
          )
        }
      >
        {(rows) => <NumberTable rows={rows} />}
      </PagedList>
    </>
  );
}

interface Page {
  readonly rows: readonly NumberRow[];
  readonly next: string | null;
  readonly facets: NumberFacets | null;
}

function Facets({
  control: { filters, change },
  facets,
}: {
  readonly control: Filters;
  readonly facets: NumberFacets | undefined;
}): ReactNode {
  const say = useSay();
  const options = (of: 'code' | 'year') =>
    (facets?.[of] ?? []).map(({ value, count }) => ({ value, name: say(T.counted, { name: value, count }) }));
  const countOf = (state: string): number => facets?.state.find(({ value }) => value === state)?.count ?? 0;
  return (
    <>
      <FilterText
        label={say(T.search)}
        value={filters.q}
        onChange={(value) => {
          change('q', value);
        }}
      />
      <FilterPick
        label={say(T.anyCode)}
        options={options('code')}
        value={filters.code}
        onChange={(value) => {
          change('code', value);
        }}
      />
      <FilterPick
        label={say(T.anyYear)}
        options={options('year')}
        value={filters.year}
        onChange={(value) => {
          change('year', value);
        }}
      />
      <span className="chips" role="group" aria-label={say(T.states)}>
        {NUMBER_STATES.map((state) => (
          <Chip
            key={state}
            on={filters.state === state}
            name={say(T.counted, { name: say(NUMBER_STATE_NAMES[state]), count: countOf(state) })}
            onClick={() => {
              change('state', filters.state === state ? undefined : state);
            }}
          />
        ))}
      </span>
    </>
  );
}

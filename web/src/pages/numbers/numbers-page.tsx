import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { turnTo, useAddress } from '../../shell/address.ts';
import { useSend } from '../../api/api-provider.tsx';
import { SeriesAnswer, type Series } from '../../api/number-answers.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';
import { CodesView } from './codes-view.tsx';
import './numbers.css';
import { OutsideView } from './outside-view.tsx';
import { RegisterView } from './register-view.tsx';
import { SeriesView } from './series-view.tsx';

const VIEWS = ['register', 'series', 'outside', 'codes'] as const;

/** `/numbers`: every number that was given, that none is missing, and the codes they begin with. */
export function NumbersPage(): ReactNode {
  const say = useSay();
  const [search, edit] = useAddress();
  const view = VIEWS.find((one) => one === search.get('view')) ?? 'register';
  const series = useSeries();
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{series.data && <Proof of={series.data.rows} />}</p>
        </div>
      </header>
      <section className="panel">
        <div className="tabs" role="group" aria-label={say(T.views)}>
          <span>
            {VIEWS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === view}
                onClick={() => {
                  edit((address) => {
                    turnTo(address, one);
                  });
                }}
              >
                {say(T[one])}
              </button>
            ))}
          </span>
        </div>
        {view === 'register' && <RegisterView series={series.data?.rows ?? []} />}
        {view === 'series' && <SeriesView series={series} />}
        {view === 'outside' && <OutsideView />}
        {view === 'codes' && <CodesView />}
      </section>
    </div>
  );
}

function useSeries() {
  const send = useSend();
  const { region } = useScope();
  return useQuery({
    queryKey: ['number-series', region],
    queryFn: ({ signal }) =>
      send({ path: '/document-numbers/series', query: { region }, answer: SeriesAnswer, signal }),
  });
}

/** The first sentence: whether a number is missing anywhere. */
function Proof({ of: rows }: { readonly of: readonly Series[] }): ReactNode {
  const say = useSay();
  const broken = rows.filter(({ gaps }) => gaps.length > 0).length;
  if (rows.length === 0) return say(T.noSeries);
  if (broken === 0) return say(T.whole, { count: rows.length });
  return <b className="numbers-broken">{say(T.broken, { count: broken })}</b>;
}

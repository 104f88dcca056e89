import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../../shell/address.ts';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { dateOf } from '../../../../domain/calendar/plain-date.ts';
import { OBLIGATION_KINDS, type ObligationKind } from '../../../../domain/policy/obligation-kinds.ts';
import { useSend } from '../../api/api-provider.tsx';
import {
  LightsAnswer,
  LoopAnswer,
  MoneyAnswer,
  ProblemsAnswer,
  PunctualityAnswer,
  StagesAnswer,
  type LoopTold,
} from '../../api/dashboard-answers.ts';
import { RegionsAnswer } from '../../api/reference-answers.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { DASHBOARD_TEXT as T } from '../../text/dashboard-text.ts';
import { LOST_NAMES } from '../../text/item-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { AnalyticsTabs } from '../analytics/analytics-tabs.tsx';
import { ChartPanel } from './chart-panel.tsx';
import { lightsModel, loopModel, moneyModel, problemsModel, punctualModel, stagesModel } from './chart-models.ts';
import { useDashboard } from './use-dashboard.ts';
import './dashboards.css';

/** `/dashboards`: six charts, each titled by what it has found. */
export function DashboardsPage(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const [kind, setKind] = useKind();
  const loop = useDashboard('loop', LoopAnswer);
  const punctuality = useDashboard('punctuality', PunctualityAnswer, { kind });
  const lights = useDashboard('lights', LightsAnswer);
  const money = useDashboard('money', MoneyAnswer);
  const problems = useDashboard('problems', ProblemsAnswer);
  const stages = useDashboard('stages', StagesAnswer);
  const region = useRegionName();
  const filter = loop.data ? say(T.filterLine, { year: loop.data.year, region }) : region;
  usePageTitle(say(T.title));
  const named = kind === undefined ? T.allKinds : OBLIGATION_KINDS[kind];
  return (
    <div className="page dashboards">
      <AnalyticsTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">
            {loop.data && say(T.sub, { year: loop.data.year, date: formatDate(dateOf(loop.data.asOf), locale) })}
          </p>
        </div>
      </header>
      <div className="chart-grid">
        <ChartPanel
          name={T.loopName}
          query={loop}
          modelOf={(told) => loopModel(told, say)}
          filter={filter}
          below={(told) => <Losses told={told} />}
        />
        <ChartPanel
          name={T.punctualName}
          query={punctuality}
          modelOf={(told) => punctualModel(told, named, say)}
          filter={`${filter} · ${say(named)}`}
          controls={<KindPick kind={kind} onChange={setKind} />}
        />
        <ChartPanel name={T.lightsName} query={lights} modelOf={(told) => lightsModel(told, say)} filter={filter} />
        <ChartPanel name={T.moneyName} query={money} modelOf={(told) => moneyModel(told, say)} filter={filter} />
        <ChartPanel
          name={T.problemsName}
          query={problems}
          modelOf={(told) => problemsModel(told, say)}
          filter={filter}
        />
        <ChartPanel name={T.stagesName} query={stages} modelOf={(told) => stagesModel(told, say)} filter={filter} />
      </div>
    </div>
  );
}

const KINDS = Object.keys(OBLIGATION_KINDS) as readonly ObligationKind[];

function useKind(): readonly [ObligationKind | undefined, (kind: string) => void] {
  const [search, edit] = useAddress();
  const kind = KINDS.find((one) => one === search.get('kind'));
  const choose = (next: string): void => {
    edit((after) => {
      if (next === '') after.delete('kind');
      else after.set('kind', next);
    });
  };
  return [kind, choose];
}

interface KindPickProps {
  readonly kind: ObligationKind | undefined;
  readonly onChange: (kind: string) => void;
}

function KindPick({ kind, onChange }: KindPickProps): ReactNode {
  const say = useSay();
  return (
    <select
      className="native-select"
      aria-label={say(T.kind)}
      value={kind ?? ''}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    >
      <option value="">{say(T.allKinds)}</option>
      {KINDS.map((one) => (
        <option key={one} value={one}>
          {say(OBLIGATION_KINDS[one])}
        </option>
      ))}
    </select>
  );
}

/** Every loss leads to the items that were lost there. */
function Losses({ told: { steps, year } }: { readonly told: LoopTold }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const lost = steps.filter((one) => one.lost > 0);
  if (lost.length === 0) return null;
  return (
    <ul className="losses" aria-label={say(T.losses)}>
      {lost.map((one) => (
        <li key={one.step}>
          <Link to={href('/items', { lost: one.step, y: String(year) })}>
            {say(T.lossLine, { what: say(LOST_NAMES[one.step]), count: one.lost })}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function useRegionName(): string {
  const send = useSend();
  const { regionId } = useScope();
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => send({ path: '/regions', answer: RegionsAnswer, signal }),
  });
  return data?.rows.find(({ id }) => id === regionId)?.name ?? regionId;
}

import type { ReactNode } from 'react';
import { isUnitRole } from '../../../../domain/process/roles.ts';
import { ReadError } from '../../blocks/states.tsx';
import { useMe } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { SEASON_TEXT as T } from '../../text/season-text.ts';
import { SeasonBanner } from '../seasons/season-banner.tsx';
import { Amendments } from './amendments.tsx';
import { ItemList } from './item-list.tsx';
import { SeasonHead } from './season-head.tsx';
import { StateRibbon } from './state-ribbon.tsx';
import { UnitTable } from './unit-table.tsx';
import { useSeason, useSeasonFilters } from './use-season.ts';
import './target-season.css';

/** `/targets`: a season of targets at a glance: who has submitted, what waits for whom, what is to be done. */
export function TargetSeasonPage(): ReactNode {
  const say = useSay();
  const { grants } = useMe();
  const filtering = useSeasonFilters();
  const season = useSeason(filtering.filters);
  usePageTitle(say(T.title));
  const oneUnit = grants.every(({ role }) => isUnitRole(role));
  return (
    <div className="page">
      <SeasonHead season={season.data} />
      <SeasonBanner kind="targets" />
      {season.isError && !season.data ? (
        <ReadError error={season.error} onRetry={() => void season.refetch()} />
      ) : (
        <StateRibbon season={season.data} {...filtering} />
      )}
      {!oneUnit && <UnitTable {...filtering} />}
      <ItemList {...filtering} />
      <Amendments />
    </div>
  );
}

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MonitoredItem } from '../../api/monitoring-answers.ts';
import { shortDay } from '../../blocks/date-words.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useMe } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { SPOT_CHECK_TEXT } from '../../text/spot-check-text.ts';
import { MonitoringLightWord } from './monitoring-light.tsx';

interface LineProps {
  readonly row: MonitoredItem;
  readonly current: boolean;
  readonly onChoose: (row: MonitoredItem) => void;
}

/** An item of a cell: where it stands, until when it owes a report, or what it reported. */
export function MonitoredLine({ row, current, onChoose }: LineProps): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { grants } = useMe();
  const reports = row.state === 'open' && grants.some(({ role }) => role === 'unitClerk' || role === 'unitLeader');
  return (
    <div className="monitored-line">
      <button
        type="button"
        className="row-link"
        aria-current={current}
        onClick={() => {
          onChoose(row);
        }}
      >
        <Written>{row.name}</Written>
      </button>
      <span className="second">
        <Written>{row.unitName}</Written> · {row.phaseName}
      </span>
      <Standing row={row} />
      {row.checking && <span className="tag tag-near">{say(SPOT_CHECK_TEXT.running)}</span>}
      {row.spotChecks > 0 && <span className="muted">{say(SPOT_CHECK_TEXT.count, { count: row.spotChecks })}</span>}
      {reports && (
        <Link className="link-button" to={href(`/items/${row.itemId}/monitoring`)}>
          {say(T.fill)}
        </Link>
      )}
    </div>
  );
}

/** Until when it is owed, or what was reported. */
function Standing({ row }: { readonly row: MonitoredItem }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { state, light, rate, achievement, reportedOn, due, itemId, obligationKey } = row;
  if (state === 'lapsed') return <span className="muted">{say(T.lapsed)}</span>;
  if (state === 'open')
    return due === null ? null : <ItemDueDate itemId={itemId} due={due} obligationKey={obligationKey} />;
  return (
    <span className="monitored-figures">
      {light && <MonitoringLightWord light={light} />}
      {rate !== null && (
        <span>
          {achievement === null
            ? say(T.rateOnly, { rate: rate.toFixed(2) })
            : say(T.rateAndTargets, { rate: rate.toFixed(2), achievement: achievement.toFixed(2) })}
        </span>
      )}
      {reportedOn !== null && (
        <span className="muted">{say(T.reportedOn, { date: shortDay(reportedOn, today, locale) })}</span>
      )}
    </span>
  );
}

import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { ActPanel } from '../../acts/act-panel.tsx';
import { ClosedActs } from '../../acts/closed-acts.tsx';
import { actPath } from '../../acts/act-pages.ts';
import type { AvailableAct, Item } from '../../api/item-answers.ts';
import { useItem } from '../../api/use-item.ts';
import { Button } from '../../blocks/button.tsx';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ACT_TEXT } from '../../text/act-text.ts';
import { MONITORING_TEXT as T } from '../../text/monitoring-text.ts';
import { SpotCheckLink } from '../../blocks/spot-check-link.tsx';
import { MonitoringLightWord } from './monitoring-light.tsx';

/** What is done about a deviation (M2–M4), and about a report that is late. */
const ACTS = [
  'openSpotCheck',
  'concludeSpotCheck',
  'orderCorrection',
  'verifyCorrection',
  'reportCorrection',
  'reportMonitoring',
  'suspendItem',
  'resumeItem',
  'stopItem',
] as const;

/** The chosen item: where it stands, and what the reader may do about it from here. */
export function ChosenItem({ itemId, onClose }: { readonly itemId: string; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const item = useItem(itemId);
  return (
    <section className="panel monitoring-chosen">
      {item.isPending && <Skeleton rows={4} height={24} />}
      {item.isError && !item.data && <ReadError error={item.error} onRetry={() => void item.refetch()} />}
      {item.data && <Chosen item={item.data} />}
      <Button size="small" onClick={onClose}>
        {say(ACT_TEXT.close)}
      </Button>
    </section>
  );
}

function Chosen({ item }: { readonly item: Item }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const [open, setOpen] = useState<AvailableAct>();
  const about = ACTS.flatMap((command) => item.available.filter((act) => act.command === command));
  const acts = about.filter(({ mine }) => mine);
  const urging = item.available.filter(
    ({ command, mine, obligationKey }) =>
      command === 'urge' && mine && obligationKey?.startsWith('monitoringReport:') === true,
  );
  return (
    <>
      <p className="board-open">
        <Link to={href(`/items/${item.id}`)}>{say(T.open)}</Link>
      </p>
      <h2>{item.name}</h2>
      <p className="muted">
        <Written>{item.unit.name}</Written> · <Written>{item.position[0]?.name}</Written>{' '}
        <MonitoringLightWord light={item.monitoringLight} />
      </p>
      {item.details.correction &&
        item.position.some(({ track, phase }) => track === 'correction' && phase !== 'none') && (
          <p>
            <Link to={href(`/items/${item.id}/correction`)}>
              <Written>{item.details.correction.findings}</Written>
            </Link>
          </p>
        )}
      <SpotCheckLink item={item} />
      <h3>{say(T.youMay)}</h3>
      {acts.length + urging.length === 0 && <p className="note">{say(T.nothing)}</p>}
      <ClosedActs acts={about} />
      {open ? (
        <ActPanel
          item={item}
          act={open}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      ) : (
        <div className="board-acts">
          {[...acts, ...urging].map((act) => (
            <ActEntry key={`${act.command}${act.obligationKey ?? ''}`} item={item} act={act} onOpen={setOpen} />
          ))}
        </div>
      )}
    </>
  );
}

interface EntryProps {
  readonly item: Item;
  readonly act: AvailableAct;
  readonly onOpen: (act: AvailableAct) => void;
}

function ActEntry({ item, act, onOpen }: EntryProps): ReactNode {
  const { href } = useScope();
  const page = actPath(act.command, item.id);
  if (page !== undefined) {
    return (
      <Link className="link-button" to={href(page)}>
        {act.name}
      </Link>
    );
  }
  return (
    <Button
      onClick={() => {
        onOpen(act);
      }}
    >
      {act.name}
    </Button>
  );
}

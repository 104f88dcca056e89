import { useState, type ReactNode } from 'react';
import { CHANNEL_NAMES, STATE_NAMES } from '../../../../domain/delivery/fate-text.ts';
import { CHANNELS, DELIVERY_STATES } from '../../../../domain/delivery/retry.ts';
import { DeliveryPageAnswer, RetriedAnswer, type Delivery } from '../../api/delivery-answers.ts';
import { FilterPick } from '../../ask/filter-controls.tsx';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAddressFilters } from '../../ask/use-address-filters.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { ExportButton } from '../../files/export-later.tsx';
import { useHolds } from '../../session/session.ts';
import { useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { DeliveryRow } from './delivery-row.tsx';
import { NoteForm } from './note-form.tsx';

const SHOWN = 25;
const EVERY_MS = 5_000;
const FILTERS = ['state', 'channel'] as const;

/** Every delivery with what has become of it; what did not get there can be sent again, chosen or all of it. */
export function DeliveriesPanel({ wrong }: { readonly wrong: number }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const { filters, change, replaceAll } = useAddressFilters(FILTERS);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages(DeliveryPageAnswer, {
    path: '/delivery/deliveries',
    query: filters,
    size: SHOWN,
    refetchInterval: EVERY_MS,
  });
  const filtered = Object.keys(filters).length > 0;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.list)}</h2>
        <div className="delivery-filters">
          <FilterPick
            label={say(T.anyState)}
            options={[
              { value: 'trouble', name: say(T.trouble) },
              ...DELIVERY_STATES.map((value) => ({ value, name: say(STATE_NAMES[value]) })),
            ]}
            value={filters.state}
            onChange={(value) => {
              change('state', value);
            }}
          />
          <FilterPick
            label={say(T.anyChannel)}
            options={CHANNELS.map((value) => ({ value, name: say(CHANNEL_NAMES[value]) }))}
            value={filters.channel}
            onChange={(value) => {
              change('channel', value);
            }}
          />
          <ExportButton path="/delivery/deliveries" query={filters} name={say(T.list)} />
        </div>
      </div>
      {holds('delivery.change') && wrong > 0 && (
        <RetryLine
          picked={picked}
          channel={filters.channel}
          onDone={() => {
            setPicked(new Set());
          }}
        />
      )}
      <PagedList
        pages={pages}
        skeleton={4}
        empty={
          <Empty
            title={say(filtered ? T.noneFiltered : T.noneYet)}
            action={
              filtered && (
                <Button
                  onClick={() => {
                    replaceAll({});
                  }}
                >
                  {say(T.clear)}
                </Button>
              )
            }
          />
        }
      >
        {(rows) => <Table rows={rows} picked={picked} onPick={setPicked} />}
      </PagedList>
    </section>
  );
}

interface RetryProps {
  readonly picked: ReadonlySet<string>;
  readonly channel: string | undefined;
  readonly onDone: () => void;
}

function RetryLine({ picked, channel, onDone }: RetryProps): ReactNode {
  const say = useSay();
  const label = picked.size > 0 ? say(T.retryPicked, { count: picked.size }) : say(T.retryAll);
  return (
    <div className="openers delivery-retry">
      <Opener label={label} size="small">
        {(close) => (
          <NoteForm
            submit={label}
            explained={say(T.retryAllSay)}
            answer={RetriedAnswer}
            ask={({ note }) => ({
              path: '/delivery/retry',
              body: { note, ...(picked.size > 0 ? { ids: [...picked] } : channel !== undefined && { channel }) },
            })}
            onDone={({ count }) => {
              onDone();
              close(say(T.retried, { count }));
            }}
            onCancel={close}
          />
        )}
      </Opener>
    </div>
  );
}

interface TableProps {
  readonly rows: readonly Delivery[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

function Table({ rows, picked, onPick }: TableProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{say(T.when)}</th>
            <th scope="col">{say(T.to)}</th>
            <th scope="col">{say(T.what)}</th>
            <th scope="col">{say(T.fate)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DeliveryRow
              key={row.id}
              row={row}
              picked={picked.has(row.id)}
              onPick={(chosen) => {
                const next = new Set(picked);
                if (chosen) next.add(row.id);
                else next.delete(row.id);
                onPick(next);
              }}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { MachinePageAnswer, type Machine } from '../../api/machine-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { SaysDone } from '../../ask/openers.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useHolds } from '../../session/session.ts';
import { usePageTitle } from '../../shell/page-title.ts';
import { useSay } from '../../text/language.tsx';
import { MACHINE_TEXT as T } from '../../text/machine-text.ts';
import { AdminTabs } from '../admin/admin-tabs.tsx';
import { MachineActs } from './machine-acts.tsx';
import { MakeMachine } from './make-machine.tsx';
import { TokenTable } from './token-table.tsx';
import './machines.css';

/** `/admin/machines`: other systems' accounts in the regions administered, what they may do, and their tokens. */
export function MachinesPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const pages = usePages(MachinePageAnswer, { path: '/machines' });
  usePageTitle(say(T.title));
  return (
    <div className="page">
      <AdminTabs />
      <header className="page-head">
        <div>
          <h1>{say(T.title)}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
      </header>
      {holds('people.change') && (
        <Opener label={say(T.make)} primary>
          {(close) => <MakeMachine close={close} />}
        </Opener>
      )}
      <PagedList
        pages={pages}
        skeleton={2}
        empty={
          <section className="panel">
            <Empty title={say(T.empty)} next={say(T.emptyNext)} />
          </section>
        }
      >
        {(rows) => rows.map((machine) => <MachinePanel key={machine.id} machine={machine} />)}
      </PagedList>
    </div>
  );
}

function MachinePanel({ machine }: { readonly machine: Machine }): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const [token, setToken] = useState<string | null>(null);
  const { name, login, purpose, active, regionName, regions, closed, ownerName, ownerLogin, ownerActive } = machine;
  const { abilityNames, addresses } = machine;
  const list = (names: readonly string[]): string => names.join(say(T.and));
  const place = regions.map(({ name: region, units }) =>
    units.length === 0
      ? say(T.whole, { region })
      : say(T.unitsOf, { region, units: list(units.map((unit) => unit.name)) }),
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{name}</h2>
        <span className="mono">{login}</span>
        {!active && <span className="tag tag-near">{say(T.stopped)}</span>}
      </div>
      <div className="panel-body machine-body">
        <p>
          <Written>{purpose}</Written>
        </p>
        <p className="fact-line">
          <span>{list(abilityNames)}</span>
          <span>{list(place)}</span>
          <span>{addresses.length === 0 ? say(T.anywhere) : say(T.from, { addresses: list(addresses) })}</span>
          <span>{say(T.answers, { region: regionName, name: ownerName, login: ownerLogin })}</span>
          {!ownerActive && <span className="tag tag-overdue">{say(T.ownerGone)}</span>}
        </p>
        {token !== null && (
          <TokenOnce
            token={token}
            onKept={() => {
              setToken(null);
            }}
          />
        )}
        <TokenTable machine={machine} />
        {closed && <p className="note">{say(T.closed)}</p>}
        <SaysDone>{holds('people.change') && !closed && <MachineActs machine={machine} onToken={setToken} />}</SaysDone>
      </div>
    </section>
  );
}

/** Shown until somebody says that it was handed over; it is kept nowhere that it could be read again. */
function TokenOnce({ token, onKept }: { readonly token: string; readonly onKept: () => void }): ReactNode {
  const say = useSay();
  return (
    <div className="box box-near" role="status">
      <p>{say(T.once)}</p>
      <p className="mono machine-token">{token}</p>
      <Button onClick={onKept}>{say(T.kept)}</Button>
    </div>
  );
}

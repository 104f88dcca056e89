import { useId, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { usePageTitle } from '../../shell/page-title.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { TRANSFER_TEXT as T } from '../../text/transfer-text.ts';
import { useSeasonYear } from '../target-season/use-season.ts';
import { ImportDesk } from './import-desk.tsx';
import { ImportsList } from './imports-list.tsx';
import './transfer.css';

const KINDS = ['budget', 'results'] as const;

/** `/targets/import`: a year's budget, or results from before the system, as a table; read first, then taken whole. */
export function TransferPage(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  usePageTitle(say(T.title));
  return holds('item.open') ? <Transfers /> : <NotFound />;
}

function Transfers(): ReactNode {
  const say = useSay();
  const id = useId();
  const { href, regionId } = useScope();
  const year = useSeasonYear();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('budget');
  return (
    <div className="page transfer-page">
      <header className="page-head">
        <div>
          <p className="crumbs">
            <Link to={href('/targets')}>{say(T.crumbs, { year })}</Link>
          </p>
          <h1>{say(T.title)}</h1>
          <p className="sub">{say(T.sub)}</p>
        </div>
      </header>
      <section className="panel transfer-desk">
        <fieldset className="transfer-kinds">
          <legend>{say(T.kind)}</legend>
          {KINDS.map((one) => (
            <label key={one} htmlFor={`${id}-${one}`}>
              <input
                id={`${id}-${one}`}
                type="radio"
                name={id}
                checked={kind === one}
                onChange={() => {
                  setKind(one);
                }}
              />
              {say(T[one], { year })}
            </label>
          ))}
        </fieldset>
        <ImportDesk key={`${kind}${regionId}${String(year)}`} kind={kind} year={year} regionId={regionId} />
      </section>
      <ImportsList />
    </div>
  );
}

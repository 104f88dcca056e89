import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { BatchUrge } from '../../acts/batch-urge.tsx';
import { hasOwnRoom, matterPath } from '../../acts/matter-path.ts';
import { MissingItemsAnswer, type MissingItem, type SeasonRound } from '../../api/round-answers.ts';
import { Choose, ChooseAll, type Choosing } from '../../ask/choosing.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { ItemDueDate } from '../../blocks/item-due-date.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useMayAct } from '../../session/may-act.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { ROUNDS_TEXT as T } from '../../text/rounds-text.ts';
import { Dated } from './dated.tsx';
import { wordsOf } from './kind-words.ts';

/** 未报名单: who has not reported, item by item or report by report; chosen ones are urged together, each with its own result. */
export function MissingList({ one }: { readonly one: SeasonRound }): ReactNode {
  const say = useSay();
  const mayAct = useMayAct();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const pages = usePages<MissingItem>(MissingItemsAnswer, { path: `/seasons/${one.id}/missing`, size: 50 });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const urgeable = rows.filter(
    (row) => row.obligationKey !== null && mayAct('urge', { ...row, regionId: one.regionId }),
  );
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.missing)}</h2>
      </div>
      <BatchUrge
        rows={urgeable
          .filter(({ itemId }) => chosen.has(itemId))
          .map(({ itemId, obligationKey, name }) => ({ itemId, obligationKey: obligationKey ?? '', name }))}
        onDone={(refused) => {
          setChosen(new Set(refused));
        }}
      />
      <PagedList
        pages={pages}
        empty={<Empty title={say(one.figures.begun === 0 ? wordsOf(one.kind).noneYet : T.missingNone)} />}
      >
        {(shown) => <Rows one={one} rows={shown} urgeable={urgeable} chosen={chosen} onChosen={setChosen} />}
      </PagedList>
    </section>
  );
}

interface RowsProps {
  readonly one: SeasonRound;
  readonly rows: readonly MissingItem[];
  readonly urgeable: readonly MissingItem[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

function Rows({ one, rows, urgeable, chosen, onChosen }: RowsProps): ReactNode {
  const say = useSay();
  const choosing: Choosing = { ids: urgeable.map(({ itemId }) => itemId), chosen, onChosen };
  return (
    <div className="table-wrap">
      <table className="table stacked">
        <thead>
          <tr>
            <ChooseAll {...choosing} />
            <th scope="col">{say(wordsOf(one.kind).item)}</th>
            <th scope="col">{say(wordsOf(one.kind).unit)}</th>
            <th scope="col" className="wide-only">
              {say(T.phase)}
            </th>
            <th scope="col">{say(T.due)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.itemId}>
              <Choose choosing={choosing} id={row.itemId} name={row.name} />
              <Cells row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({ row }: { readonly row: MissingItem }): ReactNode {
  const { href } = useScope();
  return (
    <>
      <td>
        <Link to={href(matterPath(row))} className="row-title">
          <Written>{row.name}</Written>
        </Link>
        <span className="second">
          <Written>{row.code}</Written>
        </span>
      </td>
      <td>
        <Written>{row.unitName}</Written>
      </td>
      <td className="nowrap wide-only">{row.phaseName}</td>
      <td className="due-cell">
        <MissingDue row={row} />
      </td>
    </>
  );
}

/** The arithmetic of an item's date is fetched where somebody asks; a report's stands on its own page. */
function MissingDue({ row: { itemId, process, due, obligationKey } }: { readonly row: MissingItem }): ReactNode {
  if (due === null) return '—';
  if (hasOwnRoom(process)) return <Dated lit due={due} />;
  return <ItemDueDate itemId={itemId} due={due} obligationKey={obligationKey} />;
}

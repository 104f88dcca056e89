import { useState, type ReactNode } from 'react';
import { formatDate } from '../../../../domain/calendar/date-text.ts';
import { FundEntriesAnswer, type BodyDetail, type BodyFunds } from '../../api/body-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { PagedList } from '../../ask/paged-list.tsx';
import { usePages } from '../../ask/use-pages.ts';
import { Money } from '../../blocks/money.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { BODIES_TEXT as T } from '../../text/bodies-text.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BudgetForm, UseForm } from './fund-forms.tsx';

/** Working funds by year: budgeted, used and left, and what for. */
export function BodyFundsPart({ detail }: { readonly detail: BodyDetail }): ReactNode {
  const say = useSay();
  const { body, funds, mayKeep } = detail;
  const [year, setYear] = useState<number>();
  const shown = funds.find((one) => one.year === year) ?? funds[0];
  return (
    <section className="panel" aria-label={say(T.fundsTitle)}>
      <div className="body-part">
        <h2>{say(T.fundsTitle)}</h2>
      </div>
      {mayKeep && (
        <div className="openers body-openers">
          <Opener size="small" label={say(T.setFunds)}>
            {(close) => <BudgetForm bodyId={body.id} close={close} />}
          </Opener>
          {shown && (
            <Opener size="small" shown={say(T.use)} label={say(T.useOf, { year: shown.year })}>
              {(close) => <UseForm bodyId={body.id} year={shown.year} close={close} />}
            </Opener>
          )}
        </div>
      )}
      {shown ? (
        <>
          <FundTable rows={funds} shown={shown} onShow={setYear} />
          <Entries bodyId={body.id} year={shown.year} />
        </>
      ) : (
        <Empty title={say(T.noFunds)} next={say(T.noFundsNext)} />
      )}
    </section>
  );
}

interface FundTableProps {
  readonly rows: readonly BodyFunds[];
  readonly shown: BodyFunds;
  readonly onShow: (year: number) => void;
}

function FundTable({ rows, shown, onShow }: FundTableProps): ReactNode {
  const say = useSay();
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.fundsTitle)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(T.year)}</th>
            {[T.budget, T.used, T.rest].map((text) => (
              <th key={text.en} scope="col" className="number">
                {say(text)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.year}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-pressed={row === shown}
                  aria-label={say(T.entriesOf, { year: row.year })}
                  onClick={() => {
                    onShow(row.year);
                  }}
                >
                  {row.year}
                </button>
              </th>
              {[row.budgetFen, row.usedFen, row.restFen].map((fen, at) => (
                <td key={String(at)} className="number">
                  <Money fen={fen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Entries({ bodyId, year }: { readonly bodyId: string; readonly year: number }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const pages = usePages(FundEntriesAnswer, { path: `/bodies/${bodyId}/funds/${String(year)}/entries` });
  return (
    <PagedList pages={pages} skeleton={3} empty={<Empty title={say(T.noEntries)} />}>
      {(rows) => (
        <div className="table-wrap" tabIndex={0} role="group" aria-label={say(T.entriesOf, { year })}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say(T.on)}</th>
                <th scope="col">{say(T.purpose)}</th>
                <th scope="col" className="number">
                  {say(T.amount)}
                </th>
                <th scope="col">{say(T.recordedBy)}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, on, purpose, amountFen, recordedBy }) => (
                <tr key={id}>
                  <td className="nowrap">{formatDate(on, locale, 'date')}</td>
                  <td>
                    <Written>{purpose}</Written>
                  </td>
                  <td className="number">
                    <Money fen={amountFen} />
                  </td>
                  <td className="nowrap">
                    <Written>{recordedBy}</Written>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </PagedList>
  );
}

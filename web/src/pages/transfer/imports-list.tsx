import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { ImportsAnswer, type ImportBatch } from '../../api/transfer-answers.ts';
import { PagedList } from '../../ask/paged-list.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { usePages } from '../../ask/use-pages.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { Empty } from '../../blocks/states.tsx';
import { Written } from '../../blocks/written.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { TRANSFER_TEXT as T } from '../../text/transfer-text.ts';

const HASH_SHOWN = 16;

/** Who brought which table and when, with the file as it came. */
export function ImportsList(): ReactNode {
  const say = useSay();
  const pages = usePages(ImportsAnswer, { path: '/imports' });
  return (
    <section className="panel transfer-record">
      <h2>{say(T.record)}</h2>
      <PagedList pages={pages} skeleton={3} empty={<Empty title={say(T.none)} />}>
        {(rows) => (
          <div className="table-wrap">
            <table className="table" aria-label={say(T.record)}>
              <thead>
                <tr>
                  {[T.file, T.what, T.rows, T.by, T.hash, T.act].map((name) => (
                    <th key={name.en} scope="col">
                      {say(name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((batch) => (
                  <Row key={batch.id} batch={batch} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </PagedList>
    </section>
  );
}

function Row({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { id, kind, fiscalYear, fileName, sha256, rowCount, importedByName, importedAt } = batch;
  return (
    <tr>
      <td>
        <a href={`/api/v1/imports/${id}/file`} download>
          <Written>{fileName}</Written>
        </a>
      </td>
      <td>{say(T[kind], { year: fiscalYear ?? '' })}</td>
      <td className="number">{rowCount}</td>
      <td className="nowrap">
        <Written>{importedByName}</Written> {momentWords(importedAt, today, locale)}
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, HASH_SHOWN)}</code>
      </td>
      <td>
        <Withdrawal batch={batch} />
      </td>
    </tr>
  );
}

/** Results are taken back as a whole, after a second press; a budget's items are matters by now. */
function Withdrawal({ batch }: { readonly batch: ImportBatch }): ReactNode {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const withdrawing = useAsk(z.undefined(), () => undefined);
  if (batch.withdrawnByName !== null) return say(T.withdrawn, { name: batch.withdrawnByName });
  if (batch.kind === 'budget') return '—';
  if (!asked)
    return (
      <Button
        size="small"
        aria-label={say(T.withdrawNamed, { name: batch.fileName })}
        onClick={() => {
          setAsked(true);
        }}
      >
        {say(T.withdraw)}
      </Button>
    );
  return (
    <div className="transfer-sure">
      <p>{say(T.withdrawSure, { rows: batch.rowCount })}</p>
      <div className="act-buttons">
        <Button
          size="small"
          loading={withdrawing.isPending}
          onClick={() => {
            withdrawing.mutate({ path: `/imports/${batch.id}/withdraw` });
          }}
        >
          {say(T.withdrawNamed, { name: batch.fileName })}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setAsked(false);
          }}
        >
          {say(T.cancel)}
        </Button>
      </div>
      {withdrawing.error && <Failure error={withdrawing.error} />}
    </div>
  );
}

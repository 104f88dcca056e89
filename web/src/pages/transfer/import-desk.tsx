import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { newIntentKey } from '../../acts/intent.ts';
import { useSend } from '../../api/api-provider.tsx';
import { TransferAnswer, type Transfer } from '../../api/transfer-answers.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { wanText } from '../../blocks/wan.ts';
import { FileButton } from '../../files/file-button.tsx';
import { useSay } from '../../text/language.tsx';
import { TRANSFER_TEXT as T } from '../../text/transfer-text.ts';
import { TransferFaults, TransferPreview } from './transfer-tables.tsx';

interface Props {
  readonly kind: 'budget' | 'results';
  readonly year: number;
  readonly regionId: string;
}

/** One table on its way in: chosen, read, confirmed. Nothing is taken before it is confirmed. */
export function ImportDesk({ kind, year, regionId }: Props): ReactNode {
  const say = useSay();
  const [file, setFile] = useState<File>();
  const { reading, taking, begin } = useTable({ kind, year, regionId });
  const read = taking.data ?? reading.data;
  const error = taking.error ?? reading.error;
  const isBudget = kind === 'budget';
  return (
    <>
      <p className="note">{say(isBudget ? T.budgetNote : T.resultsNote)}</p>
      <div className="act-buttons">
        <FileButton
          name={say(T.choose)}
          onFiles={([chosen]) => {
            if (!chosen) return;
            setFile(chosen);
            begin();
            reading.mutate(chosen);
          }}
        />
        <a className="small-button" href={`/api/v1/imports/templates/${kind}`} download>
          {say(T.template)}
        </a>
      </div>
      <div role="status" className="transfer-said">
        {file && reading.isPending && <p>{say(T.reading, { name: file.name })}</p>}
        {file && read && <Said kind={kind} name={file.name} table={read} />}
      </div>
      {error && <Failure error={error} />}
      {file && read && !read.done && read.faults.length === 0 && (
        <p>
          <Button
            look="primary"
            loading={taking.isPending}
            onClick={() => {
              taking.mutate(file);
            }}
          >
            {say(isBudget ? T.confirmBudget : T.confirmResults, { rows: read.rows })}
          </Button>
        </p>
      )}
      {read && read.faults.length > 0 && <TransferFaults title={T.faults} faults={read.faults} />}
      {read && read.warnings.length > 0 && <TransferFaults title={T.warnings} faults={read.warnings} />}
      {read && !read.done && read.faults.length === 0 && <TransferPreview read={read} />}
    </>
  );
}

function Said({
  kind,
  name,
  table,
}: {
  readonly kind: Props['kind'];
  readonly name: string;
  readonly table: Transfer;
}): ReactNode {
  const say = useSay();
  const { done, rows, amountFen, faults, warnings } = table;
  const amount = wanText(amountFen);
  if (done) return <p>{say(kind === 'budget' ? T.doneBudget : T.doneResults, { rows, amount })}</p>;
  if (faults.length > 0) return <p>{say(T.readFaulty, { name, rows, faults: faults.length })}</p>;
  // Results are scores: an amount of nothing would be read as one.
  const read = say(kind === 'budget' ? T.readBudget : T.readResults, { name, rows, amount });
  return (
    <p>{warnings.length > 0 ? say(T.readWarned, { read, warnings: warnings.length }) : say(T.readOk, { read })}</p>
  );
}

/** Reading and taking; a table chosen anew is another intent. */
function useTable({ kind, year, regionId }: Props) {
  const send = useSend();
  const queries = useQueryClient();
  const [key, setKey] = useState(newIntentKey);
  const call = (file: File, dryRun: boolean): Promise<Transfer> =>
    send({
      method: 'POST',
      path: `/imports/${kind}`,
      query: { name: file.name, region: regionId, dryRun, ...(kind === 'budget' && { year }) },
      body: file,
      idempotencyKey: key,
      answer: TransferAnswer,
    });
  const reading = useMutation<Transfer, Error, File>({ mutationFn: (file) => call(file, true) });
  const taking = useMutation<Transfer, Error, File>({
    mutationFn: (file) => call(file, false),
    onSuccess: () => {
      setKey(newIntentKey());
      void queries.invalidateQueries();
    },
  });
  const begin = (): void => {
    taking.reset();
    setKey(newIntentKey());
  };
  return { reading, taking, begin };
}

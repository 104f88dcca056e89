import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { Series } from '../../api/number-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useAsk } from '../../ask/use-ask.ts';
import { useToday } from '../../session/today.tsx';
import { useSay } from '../../text/language.tsx';
import { NUMBERS_TEXT as T } from '../../text/numbers-text.ts';

interface Props {
  readonly series: readonly Series[];
}

/** The next number for a paper that is written elsewhere. */
export function ReserveOpener({ series }: Props): ReactNode {
  const say = useSay();
  return (
    <Opener label={say(T.reserve)} size="small">
      {(close) => <ReserveForm series={series} close={close} />}
    </Opener>
  );
}

function ReserveForm({ series, close }: Props & { readonly close: (done?: string) => void }): ReactNode {
  const say = useSay();
  const { today } = useToday();
  // Papers of this year; the numbers are those that come next, and the server says so where others were faster.
  const open = series.filter(({ year }) => year === Number(today.slice(0, 4)));
  const [value, setValue] = useState<AskValue>({ number: open[0]?.next ?? '', title: '' });
  const { number = '', title = '' } = value;
  const asking = useAsk(z.undefined(), () => {
    close(say(T.reserved, { number }));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.reserve)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/document-numbers', body: { number, title } });
      }}
    >
      <p className="note">{say(T.reserveSay)}</p>
      <div className="ask-grid">
        <AskSelect
          required
          name="number"
          label={say(T.whichSeries)}
          options={open.map(({ next }) => ({ value: next, name: next }))}
        />
        <AskText name="title" label={say(T.paperTitle)} />
      </div>
    </AskForm>
  );
}

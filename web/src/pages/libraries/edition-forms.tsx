import { useState, type ReactNode } from 'react';
import { FRAMEWORKS } from '../../../../domain/libraries/indicator-fields.ts';
import { EditionsAnswer, type Edition } from '../../api/library-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { AskForm } from '../../ask/ask-form.tsx';
import { bodyOf } from '../../ask/body-of.ts';
import { useAsk } from '../../ask/use-ask.ts';
import { EDITION_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';

interface FormProps {
  readonly close: (done?: string) => void;
}

/** Approving an edition, with what it means. */
export function ApproveForm({ row, close }: FormProps & { readonly row: Edition }): ReactNode {
  const say = useSay();
  const asking = useAsk(EditionsAnswer, () => {
    close(say(T.done));
  });
  return (
    <AskForm
      value={{}}
      onChange={() => undefined}
      submit={say(T.approve)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        const { framework, edition, regionId: region } = row;
        asking.mutate({ path: '/indicator-editions/approve', body: { framework, edition, region } });
      }}
    >
      <p>{say(T.approveSays)}</p>
    </AskForm>
  );
}

/** A new edition, empty or from another. */
export function BeginForm({ rows, close }: FormProps & { readonly rows: readonly Edition[] }): ReactNode {
  const say = useSay();
  const [value, setValue] = useState<AskValue>({ framework: 'targets' });
  const asking = useAsk(EditionsAnswer, () => {
    close(say(T.begun));
  });
  return (
    <AskForm
      value={value}
      onChange={setValue}
      submit={say(T.begin)}
      busy={asking.isPending}
      error={asking.error}
      onCancel={() => {
        close();
      }}
      onSubmit={() => {
        asking.mutate({ path: '/indicator-editions', body: bodyOf(value) });
      }}
    >
      <div className="ask-grid">
        <AskSelect
          name="framework"
          label={say(T.framework)}
          required
          options={Object.entries(FRAMEWORKS).map(([key, name]) => ({ value: key, name: say(name) }))}
        />
        <AskText name="edition" label={say(T.newEdition)} />
        <AskSelect
          name="from"
          label={say(T.from)}
          options={rows
            .filter(({ framework }) => framework === value['framework'])
            .map(({ edition }) => ({ value: edition, name: edition }))}
        />
      </div>
    </AskForm>
  );
}

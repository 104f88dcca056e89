import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import { AskForm } from '../../ask/ask-form.tsx';
import { Opener } from '../../ask/opener.tsx';
import { useSay } from '../../text/language.tsx';
import { PERFORMANCE_REPORT_TEXT as T } from '../../text/performance-report-text.ts';
import { useOpenRound, type AskedRound } from './use-open-round.ts';

interface Props {
  readonly asked: AskedRound;
  readonly round: Bilingual;
  readonly periodName: string;
}

/** Opens what a round has not opened (补开), after saying what follows from it; who was opened is told name by name. */
export function OpenRound({ asked, round, periodName }: Props): ReactNode {
  const say = useSay();
  const { opening, rows, opened } = useOpenRound(asked);
  const of = { round: say(round), period: periodName };
  const shown = say(T.openMissing);
  return (
    <div className="open-round">
      <Opener label={say(T.openMissingOf, of)} shown={shown} size="small">
        {(close) => (
          <AskForm
            value={{}}
            onChange={() => undefined}
            submit={shown}
            busy={opening.isPending}
            error={opening.error}
            onCancel={close}
            onSubmit={() => {
              opening.mutate(undefined, {
                onSuccess: () => {
                  close();
                },
              });
            }}
          >
            <p>{say(asked.of === 'units' ? T.openWhatUnits : T.openWhatRegions)}</p>
            {opening.isPending && <p role="status">{say(T.opening, { count: rows.length })}</p>}
          </AskForm>
        )}
      </Opener>
      {opening.isSuccess && (
        <div role="status" className="act-done">
          {say(T.opened, { opened: opened.length, already: rows.length - opened.length })}
          {opened.length > 0 && (
            <details>
              <summary>{say(T.openedNames)}</summary>
              {opened.map(({ name }) => name).join(say(T.comma))}
            </details>
          )}
        </div>
      )}
    </div>
  );
}

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
  /** Something is open already: asked again, what is missing is opened. */
  readonly again: boolean;
}

/** Opens a round after saying what follows from it; who was opened is told name by name. */
export function OpenRound({ asked, round, periodName, again }: Props): ReactNode {
  const say = useSay();
  const { opening, rows, opened } = useOpenRound(asked);
  const of = { round: say(round), period: periodName };
  const shown = say(again ? T.openMissing : T.openRound);
  return (
    <div className="open-round">
      <Opener label={say(again ? T.openMissingOf : T.openRoundOf, of)} shown={shown} size="small" primary={!again}>
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

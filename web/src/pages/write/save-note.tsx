import type { ReactNode } from 'react';
import { asInstant } from '../../../../domain/calendar/plain-date.ts';
import { NetworkError } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { momentWords, timeWords } from '../../blocks/date-words.ts';
import { failureSentence } from '../../blocks/failure.tsx';
import { ShapeIcon } from '../../blocks/light.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { WRITE_TEXT as T } from '../../text/document-text.ts';
import type { Saving } from './use-draft.ts';

interface Props {
  readonly saving: Saving;
  readonly onTheirs: (body: unknown) => void;
}

/** When it was saved last, why not, or whose text stands against mine. */
export function SaveNote({ saving, onTheirs }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const { theirs } = saving;
  if (theirs) {
    return (
      <div className="failure" role="alert">
        <p>
          <b>{say(T.conflict)}</b>
        </p>
        <p>
          {say(T.conflictWhy, {
            revision: theirs.revision,
            time: momentWords(asInstant(theirs.updatedAt), today, locale),
          })}
        </p>
        <div className="act-buttons">
          <Button
            onClick={() => {
              onTheirs(theirs.body);
              saving.takeTheirs();
            }}
          >
            {say(T.useTheirs)}
          </Button>
          <Button onClick={saving.keepMine}>{say(T.useMine)}</Button>
        </div>
      </div>
    );
  }
  return (
    <p className="save-note" role="status">
      {words()}
    </p>
  );

  function words(): ReactNode {
    switch (saving.state) {
      case 'unchanged':
        return null;
      case 'saving':
        return say(T.saving);
      case 'saved':
        return (
          <>
            <ShapeIcon shape="check" /> {say(T.saved, { time: timeWords(asInstant(saving.savedAt ?? '')) })}
          </>
        );
      case 'failed':
        return saving.error instanceof NetworkError
          ? say(T.keptHere)
          : say(T.notSaved, { why: failureSentence(saving.error, say) });
    }
  }
}

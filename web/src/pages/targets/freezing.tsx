import type { ReactNode } from 'react';
import { faultWords } from '../../acts/fault-words.ts';
import type { ApiFault } from '../../api/api-error.ts';
import { Button } from '../../blocks/button.tsx';
import { Failure } from '../../blocks/failure.tsx';
import { Written } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { ROLE_SEPARATOR } from '../../text/item-page-text.ts';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';
import { bodyFaults, type useFreeze } from '../write/use-freeze.ts';
import { placeOfPointer, type Place } from './places.ts';
import { bodyOf, type Sheet } from './sheet-body.ts';
import type { Situation } from './situation.ts';

type Freezing = ReturnType<typeof useFreeze>;

interface ButtonProps {
  readonly sheet: Sheet;
  readonly errors: number;
  readonly freezing: Freezing;
  /** The leader signs first of all; the clerk freezes. */
  readonly primary: boolean;
}

/** Makes a version of the table that does not change any more, for somebody else to sign. */
export function FreezeButton({ sheet, errors, freezing, primary }: ButtonProps): ReactNode {
  const say = useSay();
  return (
    <Button
      look={primary ? 'primary' : 'default'}
      loading={freezing.isPending}
      onClick={() => {
        freezing.mutate(bodyOf(sheet));
      }}
    >
      {say(T.freeze)}
      {errors > 0 && <span className="errors-left">{say(T.errorsLeft, { count: errors })}</span>}
    </Button>
  );
}

interface ResultProps {
  readonly sheet: Sheet;
  readonly freezing: Freezing;
  readonly situation: Situation;
  readonly onGo: (place: Place) => void;
}

/** Which version it became and who signs it now; or everything that stands against it, each leading to its cell. */
export function FreezeResult({ sheet, freezing, situation, onGo }: ResultProps): ReactNode {
  const say = useSay();
  if (freezing.data) {
    const who = situation.act?.roleNames.join(say(ROLE_SEPARATOR)) ?? '';
    return (
      <div className="act-done" role="status">
        <p>
          <b>{say(T.frozen, { no: freezing.data.number, who })}</b> {say(T.frozenLocked)}
        </p>
      </div>
    );
  }
  if (!freezing.error) return null;
  const faults = bodyFaults(freezing.error);
  if (faults.length === 0) return <Failure error={freezing.error} />;
  return <CellFaults title={say(T.refused, { count: faults.length })} faults={faults} sheet={sheet} onGo={onGo} />;
}

interface FaultsProps {
  readonly title: string;
  readonly faults: readonly ApiFault[];
  /** The table that the pointers lead into. */
  readonly sheet: Pick<Sheet, 'rows' | 'tasks'>;
  readonly onGo: (place: Place) => void;
}

/** All faults at once; each focuses its cell. */
export function CellFaults({ title, faults, sheet, onGo }: FaultsProps): ReactNode {
  const say = useSay();
  return (
    <div className="failure" role="alert">
      <p>
        <Written>{title}</Written>
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.pointer}${fault.detail}`}>
            <button
              type="button"
              className="fault-link"
              onClick={() => {
                onGo(placeOfPointer(fault.pointer, sheet));
              }}
            >
              {faultWords(fault, say)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

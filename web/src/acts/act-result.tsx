import type { ReactNode } from 'react';
import { z } from 'zod';
import { InstantSchema } from '../../../domain/calendar/plain-date-schema.ts';
import { ApiError, type ApiFault } from '../api/api-error.ts';
import { momentWords } from '../blocks/date-words.ts';
import { Failure } from '../blocks/failure.tsx';
import { useToday } from '../session/today.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import { ACT_TEXT as T } from '../text/act-text.ts';
import { faultWords } from './fault-words.ts';
import { labelAt } from './label-at.ts';

interface RefusedProps {
  readonly error: Error | null;
  readonly faults: readonly ApiFault[];
  readonly formId: string;
}

/** Why it was refused: every fault at once, each leading to its field; or what somebody else did meanwhile. */
export function ActRefused({ error, faults, formId }: RefusedProps): ReactNode {
  if (!error) return null;
  if (error instanceof ApiError && error.code === 'staleVersion') return <Changed error={error} />;
  if (faults.length === 0)
    return error instanceof ApiError && error.faults.length > 0 ? null : <Failure error={error} />;
  return <FaultList faults={faults} formId={formId} />;
}

function FaultList({ faults, formId }: { readonly faults: readonly ApiFault[]; readonly formId: string }): ReactNode {
  const say = useSay();
  return (
    <div className="failure" role="alert">
      <p>{say(T.faults, { count: faults.length })}</p>
      <ul>
        {faults.map((fault) => {
          const place = `${formId}${fault.pointer.replaceAll('/', '-')}`;
          return (
            <li key={`${fault.pointer}${fault.detail}`}>
              <button type="button" className="fault-link" onClick={() => document.getElementById(place)?.focus()}>
                {faultWords(fault, say, labelAt(place))}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const Changes = z.array(z.object({ at: InstantSchema, by: z.string(), sentence: z.string() }));

/** 409: who did what since the page was read; what was typed stays. */
function Changed({ error }: { readonly error: ApiError }): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const changes = Changes.safeParse(error.problem['changes']);
  return (
    <div className="failure" role="alert">
      <p>
        <b>{say(T.changed)}</b>
      </p>
      <ul>
        {(changes.data ?? []).map(({ at, by, sentence }) => (
          <li key={`${at}${sentence}`}>{say(T.changedBy, { time: momentWords(at, today, locale), by, sentence })}</li>
        ))}
      </ul>
      <p>{say(T.keepsText)}</p>
    </div>
  );
}

import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { useSay } from '../text/language.tsx';
import { NUMBER_FIELD_TEXT as T } from '../text/number-field-text.ts';
import { numberAdvice, numberAhead, type NumberAdvice } from './number-advice.ts';
import type { NumberFor } from './number-for.ts';
import { useNextNumbers } from './use-next-numbers.ts';

interface Props {
  readonly asked: NumberFor | undefined;
  readonly value: string;
  /** What was suggested before and not changed since, so that it may grow stale without being anybody's text. */
  readonly suggested: string;
  /** The date of the paper, where one is written. */
  readonly on: string;
  readonly faulty: boolean;
  /** Somebody takes this number. */
  readonly onTake: (number: string) => void;
  /** The number comes by itself, however late; without it, as if it were taken. */
  readonly onSuggest?: (number: string) => void;
}

/**
 * What is said below a document number: the one that comes next stands in an empty field already; a refused one stays as
 * it was typed, beside the one to take instead.
 */
export function NumberLine({ asked, value, suggested, on, faulty, onTake, onSuggest = onTake }: Props): ReactNode {
  const say = useSay();
  const { data, refetch } = useNextNumbers(asked, on);
  const ahead = asked?.ahead ?? 0;
  const begin = useRef<((next: string) => void) | undefined>(undefined);
  const begun = useRef(false);
  useEffect(() => {
    begin.current = (next) => {
      if (value === '' || value === suggested) onSuggest(next);
    };
  });
  const first = data?.rows[0]?.number;
  useEffect(() => {
    if (first === undefined || begun.current) return;
    begun.current = true;
    begin.current?.(numberAhead(first, ahead));
  }, [first, ahead]);
  useEffect(() => {
    if (faulty) void refetch();
  }, [faulty, refetch]);
  const advice = data && numberAdvice(value, data, ahead);
  if (!advice) return null;
  return (
    <p className="number-advice note" role="status">
      {said(advice)}
    </p>
  );

  function said(one: NumberAdvice): ReactNode {
    if (one.kind === 'next') return say(T.next, { name: one.name });
    if (one.kind === 'outside') return say(T.outside);
    return (
      <>
        {one.kind === 'ownOnly' && say(T.ownOnly)}
        <Button
          size="small"
          onClick={() => {
            onTake(one.number);
          }}
        >
          {say(T.take, { number: one.number })}
        </Button>
      </>
    );
  }
}

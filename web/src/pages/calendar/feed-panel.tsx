import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { InstantSchema } from '../../../../domain/calendar/plain-date-schema.ts';
import { useSend } from '../../api/api-provider.tsx';
import { Button } from '../../blocks/button.tsx';
import { momentWords } from '../../blocks/date-words.ts';
import { Failure } from '../../blocks/failure.tsx';
import { useToday } from '../../session/today.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import { CALENDAR_TEXT as T } from '../../text/calendar-text.ts';

const StateAnswer = z.object({ since: InstantSchema.nullable() });
const NewAnswer = z.object({ token: z.string(), path: z.string() });
const KEY = ['calendar-feed'] as const;

/** The address under which a phone or an office calendar shows one's deadlines; shown once, replaced, taken away. */
export function FeedPanel(): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  const { today } = useToday();
  const send = useSend();
  const queries = useQueryClient();
  const state = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => send({ path: '/calendar/feed', answer: StateAnswer, signal }),
  });
  const after = { onSuccess: () => queries.invalidateQueries({ queryKey: KEY }) };
  const make = useMutation({
    mutationFn: () => send({ method: 'POST', path: '/calendar/feed', answer: NewAnswer }),
    ...after,
  });
  const stop = useMutation({
    mutationFn: () => send({ method: 'DELETE', path: '/calendar/feed', answer: z.undefined() }),
    onSuccess: () => {
      make.reset();
      return after.onSuccess();
    },
  });
  const since = state.data?.since ?? null;
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.feed)}</h2>
      </div>
      <div className="panel-body calendar-feed">
        <p className="note">{say(T.feedWhy)}</p>
        {make.data ? (
          <Address path={make.data.path} />
        ) : (
          <p>{since === null ? say(T.feedNone) : say(T.feedSince, { time: momentWords(since, today, locale) })}</p>
        )}
        {make.error && <Failure error={make.error} />}
        {stop.error && <Failure error={stop.error} />}
        <div className="act-buttons">
          <Button
            loading={make.isPending}
            onClick={() => {
              make.mutate();
            }}
          >
            {say(since === null ? T.feedMake : T.feedReplace)}
          </Button>
          {since !== null && (
            <Button
              loading={stop.isPending}
              onClick={() => {
                stop.mutate();
              }}
            >
              {say(T.feedStop)}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}

function Address({ path }: { readonly path: string }): ReactNode {
  const say = useSay();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const address = `${location.origin}${path}`;
  return (
    <div className="field">
      <label htmlFor={id}>{say(T.feedAddress)}</label>
      <span className="calendar-address">
        <input
          id={id}
          className="input"
          readOnly
          value={address}
          onFocus={({ target }) => {
            target.select();
          }}
        />
        {'clipboard' in navigator && (
          <Button
            onClick={() => {
              void navigator.clipboard.writeText(address).then(() => {
                setCopied(true);
              });
            }}
          >
            {say(copied ? T.feedCopied : T.feedCopy)}
          </Button>
        )}
      </span>
    </div>
  );
}

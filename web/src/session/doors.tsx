import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { z } from 'zod';
import { useSend } from '../api/api-provider.tsx';
import { useSay } from '../text/language.tsx';
import { SIGN_IN_TEXT as T } from '../text/sign-in-text.ts';

const DoorsAnswer = z.object({
  oidc: z.object({ label: z.string() }).nullable(),
  waiting: z.boolean(),
  refused: z.object({ code: z.string(), sentence: z.string() }).nullable(),
});

/** Beside the password: the organisation's own provider, what it said the last time, and whether a code is awaited. */
export function Doors({ onWaiting }: { readonly onWaiting: () => void }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { data } = useQuery({
    queryKey: ['doors'],
    queryFn: ({ signal }) => send({ path: '/session/doors', answer: DoorsAnswer, signal }),
    retry: false,
  });
  const waiting = data?.waiting === true;
  useEffect(() => {
    if (waiting) onWaiting();
  }, [waiting, onWaiting]);
  if (!data) return null;
  const { oidc, refused } = data;
  const unknownThere = refused?.code === 'oidcNoAccount';
  return (
    <>
      {refused && (
        <div className="failure" role="alert">
          <p>{refused.sentence}</p>
        </div>
      )}
      {oidc && (
        <div className="doors">
          <a className="door" href={addressOf(unknownThere)}>
            {oidc.label}
            {unknownThere && ` · ${say(T.otherIdentity)}`}
          </a>
          <p className="note doors-or">{say(T.orPassword)}</p>
        </div>
      )}
    </>
  );
}

/** To the provider and back to the page that is open now; asked anew who it is where the last answer was of no use. */
function addressOf(again: boolean): string {
  const to = `${location.pathname}${location.search}`;
  return `/api/v1/session/oidc?${new URLSearchParams({ to, ...(again && { again: 'true' }) }).toString()}`;
}

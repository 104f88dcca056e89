import type { ReactNode } from 'react';
import { z } from 'zod';
import { RetriedAnswer, type Delivery } from '../../api/delivery-answers.ts';
import { Opener } from '../../ask/opener.tsx';
import { useSay } from '../../text/language.tsx';
import { DELIVERY_TEXT as T } from '../../text/delivery-text.ts';
import { NoteForm } from './note-form.tsx';

/** One that did not get there goes again, to whom it says. */
export function SendAgain({ row: { id, to }, what }: { readonly row: Delivery; readonly what: string }): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" shown={say(T.retryOne)} label={say(T.retryOneOf, { to, what })}>
      {(close) => (
        <NoteForm
          submit={say(T.retryOne)}
          explained={say(T.retryOneSay, { to })}
          answer={RetriedAnswer}
          ask={({ note }) => ({ path: '/delivery/retry', body: { note, ids: [id] } })}
          onDone={({ count }) => {
            close(count > 0 ? say(T.retried, { count }) : say(T.notRetried));
          }}
          onCancel={close}
        />
      )}
    </Opener>
  );
}

/** A mail that its server took and that came back later. */
export function CameBack({ row: { id, to } }: { readonly row: Delivery }): ReactNode {
  const say = useSay();
  return (
    <Opener size="small" shown={say(T.cameBack)} label={say(T.cameBackOf, { to })}>
      {(close) => (
        <NoteForm
          submit={say(T.cameBack)}
          explained={say(T.cameBackSay)}
          answer={z.undefined()}
          ask={({ note }) => ({ path: `/delivery/deliveries/${id}/bounce`, body: { note } })}
          onDone={() => {
            close(say(T.done));
          }}
          onCancel={close}
        />
      )}
    </Opener>
  );
}

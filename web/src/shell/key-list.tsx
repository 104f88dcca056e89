import { useRef, type ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { useHolds } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { KEY_TEXT, SHELL_TEXT as T } from '../text/shell-text.ts';
import { useSingleKey } from './keys.ts';

const KEYS = [
  ['J', KEY_TEXT.next],
  ['K', KEY_TEXT.previous],
  ['Enter', KEY_TEXT.open],
  ['Space', KEY_TEXT.select],
  ['E', KEY_TEXT.act],
  ['T', KEY_TEXT.back],
  ['R', KEY_TEXT.refresh],
  ['/', KEY_TEXT.search],
  ['?', KEY_TEXT.help],
] as const;

/** `?`: the list of single keys. */
export function KeyList(): ReactNode {
  const say = useSay();
  const holds = useHolds();
  const dialog = useRef<HTMLDialogElement>(null);
  const keys = KEYS.filter(([, meaning]) => meaning !== KEY_TEXT.search || holds('item.read'));
  useSingleKey('?', () => dialog.current?.showModal());
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="key-list">
      <h2 id="key-list">{say(T.keys)}</h2>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => dialog.current?.close()}>{say(T.close)}</Button>
    </dialog>
  );
}

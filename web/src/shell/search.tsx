import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useLangOf } from '../blocks/written.tsx';
import { useSay } from '../text/language.tsx';
import { SHELL_TEXT as T } from '../text/shell-text.ts';
import { useSingleKey } from './keys.ts';
import { useScope } from './scope.ts';

/** Finds items, units, document numbers and problems; `/` jumps here from anywhere. */
export function Search(): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const navigate = useNavigate();
  const { href } = useScope();
  const [params] = useSearchParams();
  const asked = params.get('q') ?? '';
  const [text, setText] = useState(asked);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    setText(asked);
  }, [asked]);
  useSingleKey('/', () => input.current?.focus());
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(href('/search', text.trim() === '' ? {} : { q: text.trim() }));
        }}
      >
        <input
          ref={input}
          type="search"
          aria-label={say(T.search)}
          placeholder={say(T.search)}
          lang={langOf(text)}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
        <kbd aria-hidden>/</kbd>
      </form>
    </search>
  );
}

import type { ReactNode } from 'react';
import { useLangOf } from './written.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (words: string) => void;
}

/** Words that a list is narrowed by; Enter asks, and an emptied field shows everything again. */
export function SearchField({ label, value, onSearch }: Props): ReactNode {
  const langOf = useLangOf();
  return (
    <form
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const words = new FormData(event.currentTarget).get('q');
        onSearch(typeof words === 'string' ? words.trim() : '');
      }}
    >
      <input
        key={value}
        className="input list-search"
        type="search"
        name="q"
        lang={langOf(value)}
        defaultValue={value}
        aria-label={label}
        placeholder={label}
        onChange={({ target }) => {
          if (target.value === '' && value !== '') onSearch('');
        }}
      />
    </form>
  );
}

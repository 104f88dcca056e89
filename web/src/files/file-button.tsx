import { useState, type ReactNode } from 'react';

interface Props {
  readonly name: string;
  /** What it does in full, where the name alone stands several times on a page. */
  readonly label?: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files; the same one can be chosen again. */
export function FileButton({ name, label, multiple = false, onFiles }: Props): ReactNode {
  const [round, setRound] = useState(0);
  return (
    <label className="small-button file-button">
      {name}
      <input
        key={round}
        className="visually-hidden"
        type="file"
        multiple={multiple}
        aria-label={label}
        onChange={({ target }) => {
          onFiles(Array.from(target.files ?? []));
          setRound(round + 1);
        }}
      />
    </label>
  );
}

import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { PERSON_TEXT as T } from '../text/person-text.ts';
import { Written } from './written.tsx';

interface Props {
  readonly name: string;
  /** In whose place: marked plum, never hidden. */
  readonly onBehalfOf?: string | null;
}

/** A person as the record names him, with his role; and for whom (代) where he stands in. */
export function Person({ name, onBehalfOf }: Props): ReactNode {
  const say = useSay();
  return (
    <span className="person">
      <b>
        <Written>{name}</Written>
      </b>
      {onBehalfOf && <span className="person-for">{say(T.behalf, { name: onBehalfOf })}</span>}
    </span>
  );
}

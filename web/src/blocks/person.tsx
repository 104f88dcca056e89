import type { ReactNode } from 'react';
import { ROLE_NAMES, type Role } from '../../../domain/process/roles.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { PERSON_TEXT as T } from '../text/person-text.ts';

interface Props {
  readonly name: string;
  readonly role?: Role | null;
  /** In whose place: marked plum, never hidden. */
  readonly onBehalfOf?: string | null;
}

/** A person with the role he acts in, and for whom (代) where he stands in. */
export function Person({ name, role, onBehalfOf }: Props): ReactNode {
  const say = useSay();
  const { locale } = useLanguage();
  return (
    <span className="person">
      <b>{name}</b>
      {role && <span className="person-role">{ROLE_NAMES[role][locale]}</span>}
      {onBehalfOf && <span className="person-for">{say(T.behalf, { name: onBehalfOf })}</span>}
    </span>
  );
}

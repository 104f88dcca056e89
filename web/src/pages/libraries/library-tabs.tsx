import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { LIBRARIES } from '../../../../domain/libraries/entry-acts.ts';
import { LIBRARY_PLANS } from '../../../../domain/libraries/library.ts';
import { useHolds } from '../../session/session.ts';
import { useScope } from '../../shell/scope.ts';
import { LIBRARY_NAMES, LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import './libraries.css';

/** The four libraries side by side; one that the person may not read is absent. */
export function LibraryTabs(): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const holds = useHolds();
  return (
    <nav className="room-tabs" aria-label={say(T.libraries)}>
      {LIBRARIES.filter((library) => holds(LIBRARY_PLANS[library].read)).map((library) => (
        <NavLink key={library} to={href(`/libraries/${library}`)}>
          {say(LIBRARY_NAMES[library])}
        </NavLink>
      ))}
    </nav>
  );
}

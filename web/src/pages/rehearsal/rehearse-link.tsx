import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Rehearsable } from '../../../../domain/rehearsal/begin.ts';
import { useScope } from '../../shell/scope.ts';
import { useSay } from '../../text/language.tsx';
import { REHEARSAL_TEXT } from '../../text/rehearsal-text.ts';
import { asking } from './asked.ts';

/** Leads from a matter's own page to trying it out: what time and people would make of it from today on. */
export function RehearseLink({ of, id }: { readonly of: Rehearsable; readonly id: string }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  return (
    <Link
      className="link-button link-button-plain no-print"
      to={href('/rehearsal', asking({ process: of, itemId: id }))}
    >
      {say(REHEARSAL_TEXT.rehearse)}
    </Link>
  );
}

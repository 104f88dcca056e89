import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { STANDING_TEXTS } from '../../../../domain/bodies/body-text.ts';
import type { EscalationHead } from '../../api/board-answers.ts';
import { Written } from '../../blocks/written.tsx';
import { useScope } from '../../shell/scope.ts';
import { BOARD_TEXT as T } from '../../text/board-text.ts';
import { useSay } from '../../text/language.tsx';

/** Whom escalations reach: the head of the region's body by name, or everybody, and why (S1). */
export function Reaches({ head }: { readonly head: EscalationHead }): ReactNode {
  const say = useSay();
  const { href } = useScope();
  const { bodyName, name, office, standing } = head;
  if (standing === 'reached') {
    return (
      <span className="board-reaches">
        <Written>{say(T.reaches, { body: bodyName ?? '', name: name ?? '', office: office ?? '' })}</Written>
      </span>
    );
  }
  return (
    <span className="board-reaches board-unreached">
      {say(STANDING_TEXTS[standing])} <Link to={href('/bodies')}>{say(T.bodies)}</Link>
    </span>
  );
}

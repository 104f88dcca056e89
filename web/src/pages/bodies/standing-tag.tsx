import type { ReactNode } from 'react';
import { STANDING_TEXTS } from '../../../../domain/bodies/body-text.ts';
import type { Standing } from '../../../../domain/bodies/seats.ts';
import { useSay } from '../../text/language.tsx';

/** Whether escalations reach the head, and why not where they do not: shape, word and colour. */
export function StandingTag({ standing }: { readonly standing: Standing }): ReactNode {
  const say = useSay();
  const isReached = standing === 'reached';
  return (
    <span className={isReached ? 'standing standing-reached' : 'standing standing-open'}>
      <span className="standing-shape" aria-hidden />
      {say(STANDING_TEXTS[standing])}
    </span>
  );
}

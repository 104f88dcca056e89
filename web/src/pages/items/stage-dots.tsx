import type { ReactNode } from 'react';
import { useSay } from '../../text/language.tsx';
import { STAGE_NAMES } from '../../text/item-text.ts';
import { STAGES, stageIndex } from '../../../../domain/processes/budget-item/stages.ts';

/** Five dots: stages behind, the one it stands in, and those to come. */
export function StageDots({ phase }: { readonly phase: string }): ReactNode {
  const say = useSay();
  const at = stageIndex(phase);
  const stage = STAGES[Math.min(at, STAGES.length - 1)];
  return (
    <span className="stage-dots" role="img" aria-label={stage ? say(STAGE_NAMES[stage]) : ''}>
      {STAGES.map((one, index) => (
        <i key={one} className={index < at ? 'past' : index === at ? 'now' : ''} />
      ))}
    </span>
  );
}

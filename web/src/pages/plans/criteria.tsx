import type { ReactNode } from 'react';
import { useSay } from '../../text/language.tsx';
import { PLAN_TEXT as T } from '../../text/plan-text.ts';

/** The criteria in sentences. */
export function Criteria({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const say = useSay();
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{say(T.criteria)}</h2>
      </div>
      <ol className="panel-body rule-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  );
}

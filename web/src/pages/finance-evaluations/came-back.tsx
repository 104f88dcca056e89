import type { ReactNode } from 'react';
import { useSay } from '../../text/language.tsx';
import { FINANCE_EVALUATION_TEXT as T } from '../../text/finance-evaluation-text.ts';

/** Why something came back, where whoever has to mend it reads it: the record itself is not everybody's to read. */
export function CameBack({ opinion }: { readonly opinion: string | undefined }): ReactNode {
  const say = useSay();
  return opinion === undefined ? null : <p className="panel-body came-back">{say(T.cameBack, { opinion })}</p>;
}

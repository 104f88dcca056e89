import type { ReactNode } from 'react';
import { useSay } from '../text/language.tsx';
import { moneyWords } from './money-words.ts';
import { wanText } from './wan.ts';

interface Props {
  readonly fen: number | null | undefined;
  /** Says 万元 behind the number; columns say it once in their head. */
  readonly unit?: boolean;
}

/** An amount; nothing known is a dash, zero is 0.00. */
export function Money({ fen, unit = false }: Props): ReactNode {
  const say = useSay();
  if (fen === null || fen === undefined) return <span className="money">—</span>;
  return <span className="money">{unit ? moneyWords(fen, say) : wanText(fen)}</span>;
}

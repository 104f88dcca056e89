import { foldText } from '../tables/text.ts';
import { fenOf } from '../wan.ts';

/** An amount in 万元 as people write it, with or without saying so, as 分; undefined for anything else. */
export function readWan(text: string): number | undefined {
  return fenOf(foldText(text).replace(/万元?$/, ''));
}

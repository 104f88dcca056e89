import type { FoundGroup } from '../../api/search-answers.ts';
import { SEARCH_TEXT as T } from '../../text/search-text.ts';
import type { Say } from '../../text/say.ts';

/** A kind with how many were found; what is not counted to its end says so. */
export function countedName({ count, more }: Pick<FoundGroup, 'count' | 'more'>, name: string, say: Say): string {
  return say(more ? T.countedMore : T.counted, { name, count });
}

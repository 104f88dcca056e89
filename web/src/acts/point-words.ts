import { tablePlace } from '../../../domain/scoring/table-place.ts';
import { FORM_TEXT as T } from '../text/field-text.ts';
import type { Say } from '../text/say.ts';
import { fieldName } from './field-words.ts';

/** The point of a return that an answer is to: a criterion, or a place of the table that was judged (row as it stood there). */
export function pointWords(point: string, say: Say): string {
  const word = (name: string): string => {
    const found = fieldName(name);
    return found ? say(found) : name;
  };
  const place = tablePlace(point);
  if (!place) return word(point);
  if (place.of !== 'row') return word(place.of);
  const no = place.row + 1;
  if (place.cell === undefined) return say(T.pointRow, { no });
  return say(T.pointCell, { no, column: word(place.cell === 'target' ? 'value' : place.cell) });
}

import { useSay } from '../text/language.tsx';
import { fieldName } from './field-words.ts';

/** What a member is called, also by what it is within; a new one shows its own name until it has been given words. */
export function useFieldName(name: string, within?: string): string {
  const say = useSay();
  const found = fieldName(name, within);
  return found ? say(found) : name;
}

import type { Bilingual } from '../../../domain/locale.ts';
import { useSay } from '../text/language.tsx';
import { FIELD_NAMES } from '../text/field-text.ts';

/** What a member is called; a new one shows its own name until it has been given words. */
export function useFieldName(name: string): string {
  const say = useSay();
  const names: Readonly<Record<string, Bilingual>> = FIELD_NAMES;
  const found = names[name];
  return found ? say(found) : name;
}

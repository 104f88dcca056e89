import type { AskOption } from '../../ask/ask-fields.tsx';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** People, units or agencies as what a field offers. */
export function optionsOf(all: readonly Named[]): readonly AskOption[] {
  return all.map(({ id, name }) => ({ value: id, name }));
}

/** Somebody as a command names him; undefined where nobody is chosen, so that the server says it at the field. */
export function memberOf(
  people: readonly Named[],
  id: string | undefined,
): { readonly personId: string; readonly name: string } | undefined {
  const found = people.find((person) => person.id === id);
  return found && { personId: found.id, name: found.name };
}

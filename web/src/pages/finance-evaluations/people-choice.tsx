import type { ReactNode } from 'react';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly name: string;
  readonly people: readonly Named[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** Several of a list. */
export function PeopleChoice({ name, people, chosen, onChosen }: Props): ReactNode {
  return (
    <fieldset>
      <legend>{name}</legend>
      {people.map((person) => (
        <label key={person.id} className="flag">
          <input
            type="checkbox"
            checked={chosen.includes(person.id)}
            onChange={({ target }) => {
              onChosen(target.checked ? [...chosen, person.id] : chosen.filter((one) => one !== person.id));
            }}
          />
          {person.name}
        </label>
      ))}
    </fieldset>
  );
}

/** Somebody as a command names him. */
export function memberOf(people: readonly Named[], id: string): { readonly personId: string; readonly name: string } {
  return { personId: id, name: people.find((person) => person.id === id)?.name ?? '' };
}

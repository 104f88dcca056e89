import type { Bilingual } from '../../../domain/locale.ts';
import { PLACE_NAMES, THEN_NAMES } from '../../../domain/sign-off/choice-names-text.ts';
import type { ChainAct, SignOffChain } from '../api/sign-off-answers.ts';
import { CHAIN_TEXT as T } from '../text/sign-off-text.ts';

/** One choice of a field. */
export interface Choice {
  readonly value: string;
  readonly name: string | Bilingual;
}

/** A field of an act on a chain, by the name of the command's member. */
export interface ChainField {
  readonly name: string;
  readonly label: Bilingual;
  readonly input: 'text' | 'person' | 'people' | 'choice';
  readonly required: boolean;
  readonly choices?: readonly Choice[];
}

const text = (name: string, label: Bilingual, required = true): ChainField => ({
  name,
  label,
  input: 'text',
  required,
});
const person = (name: string): ChainField => ({ name, label: T.person, input: 'person', required: true });
const choice = (name: string, label: Bilingual, choices: readonly Choice[]): ChainField => ({
  name,
  label,
  input: 'choice',
  required: true,
  choices,
});

/** What an act asks for; what a chain has to choose from comes from the chain itself. */
export function fieldsOf(act: ChainAct, chain: SignOffChain): readonly ChainField[] {
  switch (act) {
    case 'sign':
      return [text('opinion', T.opinion, false)];
    case 'decline':
      return [text('opinion', T.opinion)];
    case 'sendBack':
      return [
        choice(
          'to',
          T.sendTo,
          chain.returnTo.map(({ to, name }) => ({ value: to, name })),
        ),
        ...thenOf(chain),
        text('opinion', T.opinion),
      ];
    case 'resubmit':
      return [text('note', T.note, false)];
    case 'takeBack':
      return [];
    case 'withdraw':
      return [text('reason', T.reason)];
    case 'transfer':
      return [person('to'), text('note', T.note)];
    case 'consult':
      return [person('with'), text('question', T.question)];
    case 'advise':
      return [text('advice', T.advise)];
    case 'addSigner':
      return [
        person('person'),
        choice(
          'place',
          T.place,
          Object.entries(PLACE_NAMES).map(([value, name]) => ({ value, name })),
        ),
        text('note', T.note, false),
      ];
    case 'removeSigner':
      return [choice('seat', T.seat, removable(chain))];
    case 'urgeSigners':
      return [text('note', T.note)];
    case 'copyTo':
      return [{ name: 'people', label: T.people, input: 'people', required: true }, text('note', T.note, false)];
  }
}

function thenOf({ steps }: SignOffChain): readonly ChainField[] {
  const current = steps.find(({ state }) => state === 'current');
  if (current?.resubmit !== 'choice') return [];
  return [
    choice(
      'then',
      T.then,
      Object.entries(THEN_NAMES).map(([value, name]) => ({ value, name })),
    ),
  ];
}

function removable({ steps }: SignOffChain): readonly Choice[] {
  return steps
    .flatMap(({ seats }) => seats)
    .flatMap(({ id, added, person: who }) =>
      added?.mine && id !== null ? [{ value: id, name: who?.name ?? id }] : [],
    );
}

/** What was chosen before anything is typed: the first of what there is, where leaving it open helps nobody. */
export function initialOf(fields: readonly ChainField[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map(({ name, input, choices }) => [name, input === 'choice' ? (choices?.[0]?.value ?? '') : '']),
  );
}

/** The command as it is sent: what was left empty and need not be there is left out. */
export function commandOf(
  kind: ChainAct,
  chain: string,
  fields: readonly ChainField[],
  value: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const members = fields
    .filter(({ name, required }) => required || (value[name] ?? '') !== '')
    .map(({ name, input }): readonly [string, unknown] => [
      name,
      input === 'people' ? (value[name] ?? '').split(',').filter(Boolean) : (value[name] ?? ''),
    ]);
  return { kind, chain, ...Object.fromEntries(members) };
}

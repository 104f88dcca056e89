import type { Machine } from '../../api/machine-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { listOf } from '../../ask/ask-fields.tsx';
import { usePlaces } from '../people/use-places.ts';

interface Rights {
  readonly owner: string;
  readonly abilities: readonly string[];
  readonly regionIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly addresses: readonly string[];
}

/** What a form says of a machine's rights, as it is sent: units of regions that were taken out again go with them. */
export function useRightsOf(): (value: AskValue) => Rights {
  const { regions, unitsOf } = usePlaces();
  return (value) => {
    const regionIds = listOf(value['regionIds']);
    const left = regions.filter((region) => !regionIds.includes(region.value));
    const outside = new Set(left.flatMap((region) => unitsOf(region.value).map((unit) => unit.value)));
    return {
      owner: (value['owner'] ?? '').trim(),
      abilities: listOf(value['abilities']),
      regionIds,
      unitIds: listOf(value['unitIds']).filter((id) => !outside.has(id)),
      addresses: (value['addresses'] ?? '').split(/[\s,，、;；]+/).filter((address) => address !== ''),
    };
  };
}

/** A machine's rights as a form holds them. */
export function valueOf({ ownerLogin, abilities, regions, addresses }: Machine): AskValue {
  return {
    owner: ownerLogin,
    abilities: abilities.join(','),
    regionIds: regions.map(({ id }) => id).join(','),
    unitIds: regions.flatMap(({ units }) => units.map(({ id }) => id)).join(','),
    addresses: addresses.join('\n'),
  };
}

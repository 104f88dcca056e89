import type { Machine } from '../../api/machine-answers.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { listOf } from '../../ask/ask-fields.tsx';

/** What a form says of a machine's rights, as it is sent. */
export function rightsOf(value: AskValue): {
  readonly owner: string;
  readonly abilities: readonly string[];
  readonly unitIds: readonly string[];
  readonly addresses: readonly string[];
} {
  return {
    owner: (value['owner'] ?? '').trim(),
    abilities: listOf(value['abilities']),
    unitIds: listOf(value['unitIds']),
    addresses: (value['addresses'] ?? '').split(/[\s,，、;；]+/).filter((address) => address !== ''),
  };
}

/** A machine's rights as a form holds them. */
export function valueOf({ ownerLogin, abilities, units, addresses, regionId }: Machine): AskValue {
  return {
    regionId,
    owner: ownerLogin,
    abilities: abilities.join(','),
    unitIds: units.map(({ id }) => id).join(','),
    addresses: addresses.join('\n'),
  };
}

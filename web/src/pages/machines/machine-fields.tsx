import type { ReactNode } from 'react';
import { ABILITIES, ABILITY_NAMES } from '../../../../domain/people/machine.ts';
import { useAskForm } from '../../ask/ask-context.ts';
import { AskArea, AskFlags, AskText, listOf } from '../../ask/ask-fields.tsx';
import { MACHINE_TEXT as T } from '../../text/machine-text.ts';
import { useSay } from '../../text/language.tsx';
import { usePlaces } from '../people/use-places.ts';

/** Who answers for a machine, what it may do, in which regions and units, and from where. */
export function MachineFields(): ReactNode {
  const say = useSay();
  const { value } = useAskForm();
  const { regions, unitsOf } = usePlaces();
  const chosen = listOf(value['regionIds']);
  const units = chosen.flatMap((regionId) => unitsOf(regionId));
  return (
    <>
      <AskText name="owner" label={say(T.owner)} hint={say(T.ownerHint)} />
      <AskFlags
        name="abilities"
        label={say(T.abilities)}
        options={ABILITIES.map((ability) => ({ value: ability, name: say(ABILITY_NAMES[ability]) }))}
      />
      <div className="machine-units">
        <AskFlags name="regionIds" label={say(T.regions)} hint={say(T.regionsHint)} options={regions} />
      </div>
      {units.length > 0 && (
        <div className="machine-units">
          <AskFlags name="unitIds" label={say(T.units)} hint={say(T.unitsHint)} options={units} />
        </div>
      )}
      <AskArea name="addresses" label={say(T.addresses)} hint={say(T.addressesHint)} />
    </>
  );
}

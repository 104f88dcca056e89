import type { ReactNode } from 'react';
import { ROLE_NAMES } from '../../../../domain/process/roles.ts';
import { AUDIENCE_ROLES } from '../../../../domain/training/audience.ts';
import type { AskValue } from '../../ask/ask-context.ts';
import { AskFlags, AskSelect, listOf } from '../../ask/ask-fields.tsx';
import type { Bilingual } from '../../../../domain/locale.ts';
import { useUnits } from '../../api/use-units.ts';
import { useSay } from '../../text/language.tsx';
import { TRAINING_TEXT as T } from '../../text/training-text.ts';

/** Whom a notice or a course is for: by role, by unit, and whether with the regions below. */
export function AudienceFields({ roles }: { readonly roles: Bilingual }): ReactNode {
  const say = useSay();
  const units = useUnits();
  return (
    <>
      <AskFlags
        name="audience/roles"
        label={say(roles)}
        hint={say(T.rolesHint)}
        options={AUDIENCE_ROLES.map((role) => ({ value: role, name: say(ROLE_NAMES[role]) }))}
      />
      <div className="ask-grid">
        <AskSelect
          required
          name="audience/below"
          label={say(T.below)}
          options={[
            { value: 'false', name: say(T.belowNo) },
            { value: 'true', name: say(T.belowYes) },
          ]}
        />
        <AskSelect
          required
          name="audience/unitIds"
          label={say(T.unit)}
          hint={say(T.unitsHint)}
          options={[{ value: '', name: say(T.everyUnit) }, ...units.map(({ id, name }) => ({ value: id, name }))]}
        />
      </div>
    </>
  );
}

/** The audience as it is sent. */
export function audienceOf(value: AskValue): object {
  return {
    roles: listOf(value['audience/roles']),
    unitIds: listOf(value['audience/unitIds']),
    below: value['audience/below'] === 'true',
  };
}

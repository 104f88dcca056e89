import type { ReactNode } from 'react';
import type { LibraryField } from '../../../../domain/libraries/fields.ts';
import { AskArea, AskDate, AskFlags, AskSelect, AskText } from '../../ask/ask-fields.tsx';
import { LIBRARY_TEXT as T } from '../../text/library-text.ts';
import { useSay } from '../../text/language.tsx';
import { placeOf } from './entry-value.ts';

const LONG: readonly LibraryField['input'][] = ['area', 'choices', 'standards'];

/** The fields of an entry as its library names them: short ones side by side, long ones below each other. */
export function EntryFields({ fields }: { readonly fields: readonly LibraryField[] }): ReactNode {
  return (
    <>
      <div className="ask-grid">
        {fields
          .filter(({ input }) => !LONG.includes(input))
          .map((field) => (
            <EntryField key={field.key} field={field} />
          ))}
      </div>
      {fields
        .filter(({ input }) => LONG.includes(input))
        .map((field) => (
          <EntryField key={field.key} field={field} />
        ))}
    </>
  );
}

function EntryField({ field }: { readonly field: LibraryField }): ReactNode {
  const say = useSay();
  const options = Object.entries(field.options ?? {}).map(([value, name]) => ({ value, name: say(name) }));
  const same = {
    name: placeOf(field),
    label: say(field.name),
    ...(field.hint !== undefined && { hint: say(field.hint) }),
  };
  switch (field.input) {
    case 'choice':
      return <AskSelect {...same} options={options} />;
    case 'choices':
      return <AskFlags {...same} options={options} />;
    case 'area':
      return <AskArea {...same} rows={field.apart === true ? 12 : 2} />;
    case 'standards':
      return <AskArea {...same} rows={2} />;
    case 'date':
      return <AskDate {...same} />;
    case 'text':
    case 'number':
    case 'list':
      return <AskText {...same} />;
  }
}

/** Whether the regions below read the entry. */
export function SharedField(): ReactNode {
  const say = useSay();
  return (
    <AskSelect
      name="shared"
      label={say(T.sharedLabel)}
      required
      options={[
        { value: 'true', name: say(T.sharedYes) },
        { value: 'false', name: say(T.sharedNo) },
      ]}
    />
  );
}

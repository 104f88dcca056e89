import type { ReactNode } from 'react';
import type { ApiFault } from '../../api/api-error.ts';
import { DateField } from '../../blocks/date-field.tsx';
import { Labelled } from '../../blocks/labelled.tsx';
import { useLangOf } from '../../blocks/written.tsx';
import { useSay } from '../../text/language.tsx';
import { RECEIPT_TEXT as T } from '../../text/receipt-text.ts';

/** A receipt as it stands on paper; for whom and by what authority, where somebody signed for another (代签). */
export interface OnPaper {
  readonly paper: boolean;
  readonly date: string;
  readonly name: string;
  readonly proxy: boolean;
  readonly onBehalfOf: string;
  readonly authority: string;
}

export const NOT_ON_PAPER: OnPaper = { paper: false, date: '', name: '', proxy: false, onBehalfOf: '', authority: '' };

interface Props {
  readonly id: string;
  readonly value: OnPaper;
  readonly from: string | undefined;
  readonly until: string;
  readonly faults: readonly ApiFault[];
  readonly onChange: (change: Partial<OnPaper>) => void;
}

export function PaperFields({ id, value, from, until, faults, onChange }: Props): ReactNode {
  const say = useSay();
  const langOf = useLangOf();
  const faultAt = (pointer: string): string | undefined => faults.find((one) => one.pointer === pointer)?.detail;
  const line = (name: 'name' | 'onBehalfOf' | 'authority', label: string, hint?: string): ReactNode => (
    <Labelled id={`${id}-signer-${name}`} label={label} hint={hint} fault={faultAt(`/signer/${name}`)}>
      {(tied) => (
        <input
          {...tied}
          className="input"
          maxLength={name === 'authority' ? 200 : 50}
          lang={langOf(value[name])}
          value={value[name]}
          onChange={({ target }) => {
            onChange({ [name]: target.value });
          }}
        />
      )}
    </Labelled>
  );
  return (
    <>
      <Labelled id={`${id}-on`} label={say(T.paperDate)} hint={say(T.paperWhy)} fault={faultAt('/on')}>
        {(tied) => (
          <DateField
            {...tied}
            min={from}
            max={until}
            value={value.date}
            onChange={(date) => {
              onChange({ date: date });
            }}
          />
        )}
      </Labelled>
      {line('name', say(T.signerName))}
      <label className="return-ground">
        <input
          type="checkbox"
          checked={value.proxy}
          onChange={({ target }) => {
            onChange({ proxy: target.checked });
          }}
        />
        {say(T.proxy)}
      </label>
      {value.proxy && line('onBehalfOf', say(T.onBehalfOf))}
      {value.proxy && line('authority', say(T.authority), say(T.authorityHint))}
    </>
  );
}

/** What of a paper receipt is not written yet, each at its field. */
export function paperFaults(
  { date, name, proxy, onBehalfOf, authority }: OnPaper,
  words: Readonly<Record<'date' | 'name' | 'onBehalfOf' | 'authority', string>>,
): readonly ApiFault[] {
  const lacks = (pointer: string, detail: string): ApiFault => ({ pointer, code: 'required', detail });
  return [
    ...(date === '' ? [lacks('/on', words.date)] : []),
    ...(name.trim() === '' ? [lacks('/signer/name', words.name)] : []),
    ...(proxy && onBehalfOf.trim() === '' ? [lacks('/signer/onBehalfOf', words.onBehalfOf)] : []),
    ...(proxy && authority.trim() === '' ? [lacks('/signer/authority', words.authority)] : []),
  ];
}

/** As the act names who signed. */
export function signerOf({ name, proxy, onBehalfOf, authority }: OnPaper): object {
  return { name: name.trim(), ...(proxy && { onBehalfOf: onBehalfOf.trim(), authority: authority.trim() }) };
}

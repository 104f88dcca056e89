import { useCallback, useMemo, useState } from 'react';
import type { ApiFault } from '../api/api-error.ts';
import type { Item } from '../api/item-answers.ts';
import { fenOf } from '../blocks/wan.ts';
import { useSay } from '../text/language.tsx';
import { FORM_TEXT } from '../text/field-text.ts';
import type { FormContextValue } from './field-context.tsx';
import type { FieldSpec, Member } from './field-spec.ts';
import { emptyGroup, isGroup, placed, pointerOf, type FormGroup, type FormPath, type FormValue } from './form-value.ts';
import { useKept } from './kept.ts';
import { usePickOptions } from './pick-options.ts';

interface StateParts {
  readonly id: string;
  readonly itemId?: string;
  /** Where on this machine the typed text is kept. */
  readonly place: string;
  readonly members: readonly Member[];
  readonly options: FormContextValue['options'];
  readonly initial?: FormGroup | undefined;
}

interface FormParts extends Omit<StateParts, 'options'> {
  readonly item: Item;
  readonly document?: string | undefined;
}

export interface ActForm {
  readonly value: FormGroup;
  readonly context: FormContextValue;
  readonly forget: () => void;
  readonly replace: (value: FormGroup) => void;
  /** Faults in sentences, each with the place it belongs to. */
  readonly faults: readonly ApiFault[];
  readonly setFaults: (faults: readonly ApiFault[]) => void;
}

/** The form of an act on one matter, with what the matter has to choose from. */
export function useActForm({ item, document, ...parts }: FormParts): ActForm {
  return useFormState({ ...parts, itemId: item.id, options: usePickOptions(item, document) });
}

/** The state of one form: what is typed, what is wrong with it, what there is to choose from. */
export function useFormState({ id, itemId, place, members, options, initial }: StateParts): ActForm {
  const [value, change, forget] = useKept(place, () => ({ ...emptyGroup(members), ...initial }));
  const [told, setFaults] = useState<readonly ApiFault[]>([]);
  const say = useSay();
  const faults = useMemo(
    () => told.map((fault) => readableFault(fault, members, value, say(FORM_TEXT.amountFault))),
    [told, members, value, say],
  );
  const write = useCallback(
    (path: FormPath, next: FormValue) => {
      change((before) => placed(before, path, next) as FormGroup);
      setFaults((before) => before.filter(({ pointer }) => pointer !== pointerOf(path)));
    },
    [change],
  );
  const context = useMemo(
    (): FormContextValue => ({
      id,
      itemId,
      read: (path) => valueAt(value, path),
      write,
      faults: new Map(faults.map(({ pointer, detail }) => [pointer, detail])),
      options,
    }),
    [id, itemId, value, write, faults, options],
  );
  const replace = useCallback(
    (next: FormGroup) => {
      change(() => next);
    },
    [change],
  );
  return { value, context, forget, replace, faults, setFaults };
}

function valueAt(value: FormValue | undefined, path: FormPath): FormValue | undefined {
  return path.reduce<FormValue | undefined>((at, step) => {
    if (Array.isArray(at)) return (at as readonly FormValue[])[Number(step)];
    return isGroup(at) ? at[step] : undefined;
  }, value);
}

/** An amount that is no number is said so in words of money, not of JSON. */
function readableFault(fault: ApiFault, members: readonly Member[], value: FormGroup, amountFault: string): ApiFault {
  const path = fault.pointer.split('/').slice(1);
  const typed = valueAt(value, path);
  const spec = specAt(members, path);
  const unreadable = spec?.kind === 'money' && typeof typed === 'string' && typed !== '' && fenOf(typed) === undefined;
  return unreadable ? { ...fault, detail: amountFault } : fault;
}

function specAt(members: readonly Member[], path: readonly string[]): FieldSpec | undefined {
  const [name, ...rest] = path;
  const spec = members.find((member) => member.name === name)?.spec;
  if (!spec || rest.length === 0) return spec;
  if (spec.kind === 'group') return specAt(spec.members, rest);
  if (spec.kind === 'list' && spec.of.kind === 'group') return specAt(spec.of.members, rest.slice(1));
  return undefined;
}

import { createContext, use, type ReactNode } from 'react';
import type { FormPath, FormValue } from './form-value.ts';
import { pointerOf } from './form-value.ts';

/** One choice of what a matter has. */
export interface PickOption {
  readonly value: string;
  readonly name: string;
}

/** What the fields of one form share. */
export interface FormContextValue {
  /** Distinguishes the ids of several forms on a page. */
  readonly id: string;
  /** The matter that files are handed in to. */
  readonly itemId?: string | undefined;
  readonly read: (path: FormPath) => FormValue | undefined;
  readonly write: (path: FormPath, value: FormValue) => void;
  /** Sentences of faults by JSON pointer. */
  readonly faults: ReadonlyMap<string, string>;
  readonly options: (from: string, path: FormPath) => readonly PickOption[];
}

const FormContext = createContext<FormContextValue | undefined>(undefined);

export function FormProvider({
  value,
  children,
}: {
  readonly value: FormContextValue;
  readonly children: ReactNode;
}): ReactNode {
  return <FormContext value={value}>{children}</FormContext>;
}

export function useForm(): FormContextValue {
  const form = use(FormContext);
  if (!form) throw new Error('No FormProvider.');
  return form;
}

/** The id of the input at a place, which labels, faults and the list of faults refer to. */
export function fieldId(formId: string, path: FormPath): string {
  return `${formId}${pointerOf(path).replaceAll('/', '-')}`;
}

import { createContext, use } from 'react';

/** What a small form holds: texts by the place they have in what is sent (`name`, `grant/role`). */
export type AskValue = Readonly<Record<string, string>>;

export interface AskContextValue {
  readonly id: string;
  readonly value: AskValue;
  readonly write: (name: string, text: string) => void;
  /** Sentences of faults by JSON pointer. */
  readonly faults: ReadonlyMap<string, string>;
}

export const AskContext = createContext<AskContextValue | undefined>(undefined);

export function useAskForm(): AskContextValue {
  const form = use(AskContext);
  if (!form) throw new Error('No AskForm.');
  return form;
}

/** How an input is tied to its label, its fault and the list of faults. */
export interface TiedInput {
  readonly id: string;
  readonly 'aria-invalid'?: boolean;
  readonly 'aria-describedby'?: string;
}

export function useTied(name: string): { readonly tied: TiedInput; readonly fault: string | undefined } {
  const { id: form, faults } = useAskForm();
  const id = `${form}-${name.replaceAll('/', '-')}`;
  const fault = faults.get(`/${name}`);
  return {
    fault,
    tied: { id, ...(fault !== undefined && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` }) },
  };
}

import type { ReactNode } from 'react';
import { useForm } from './field-context.tsx';
import { pointerOf, type FormPath, type FormValue } from './form-value.ts';
import { LineInput } from './inputs.tsx';
import { useNumberFor } from './number-for.ts';
import { NumberLine } from './number-line.tsx';

/** Where the form keeps what it has suggested: beside the number, and never sent. */
const SUGGESTED = 'suggestedNumber';

/** A document number: the next one is suggested, and what is wrong with another is said before it is sent. */
export function NumberInput({ path }: { readonly path: FormPath }): ReactNode {
  const { read, write, faults } = useForm();
  const beside = (name: string): FormPath => [...path.slice(0, -1), name];
  return (
    <>
      <LineInput path={path} name="documentNumber" />
      <NumberLine
        asked={useNumberFor()}
        value={textOf(read(path))}
        suggested={textOf(read(beside(SUGGESTED)))}
        on={textOf(read(beside('on')))}
        faulty={faults.has(pointerOf(path))}
        onTake={(number) => {
          write(path, number);
          write(beside(SUGGESTED), number);
        }}
      />
    </>
  );
}

function textOf(value: FormValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

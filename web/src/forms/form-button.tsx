import type { ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { FORMS_TEXT as T } from '../text/forms-text.ts';
import { useSay } from '../text/language.tsx';

/** Opens and closes what is done with the form as an Excel file. */
export function FormButton({
  open,
  onOpen,
}: {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}): ReactNode {
  const say = useSay();
  return (
    <Button
      aria-expanded={open}
      onClick={() => {
        onOpen(!open);
      }}
    >
      {say(T.open)}
    </Button>
  );
}

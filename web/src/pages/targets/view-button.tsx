import type { ReactNode } from 'react';
import { useAddress } from '../../shell/address.ts';
import { Button } from '../../blocks/button.tsx';
import { useSay } from '../../text/language.tsx';
import { TARGET_TEXT as T } from '../../text/targets-text.ts';

const VIEW = 'view';
const FORM = 'form';

/** Whether the official form is shown: in the address, so that the browser's own way back leads back. */
export function useFormView(): readonly [boolean, (form: boolean) => void] {
  const [search, edit] = useAddress();
  return [
    search.get(VIEW) === FORM,
    (form) => {
      edit((after) => {
        if (form) after.set(VIEW, FORM);
        else after.delete(VIEW);
      });
    },
  ];
}

export function PreviewButton({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const say = useSay();
  return <Button onClick={onOpen}>{say(T.preview)}</Button>;
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '../blocks/button.tsx';
import { DoneLine, useGroupSays } from './openers.tsx';

interface Props {
  /** What it does and to what. */
  readonly label: string;
  /** What its button shows, where what it is done to stands beside it. */
  readonly shown?: string;
  readonly primary?: boolean;
  readonly size?: 'small' | 'middle';
  /** The form; `close` says what was done, or nothing where it was left. */
  readonly children: (close: (done?: string) => void) => ReactNode;
}

/** A button that opens its form in place, and afterwards says what was done. Focus goes in and comes back. */
export function Opener({ label, shown = label, primary = false, size = 'middle', children }: Props): ReactNode {
  const [open, setOpen] = useState(false);
  const [own, setOwn] = useState('');
  const group = useGroupSays();
  const setDone = group ?? setOwn;
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <div className={open ? 'opener opener-open' : 'opener'}>
      {open ? (
        <div className="opener-box" ref={box} role="group" aria-label={label}>
          <b>{label}</b>
          {children((said = '') => {
            setDone(said);
            setOpen(false);
          })}
        </div>
      ) : (
        <Button
          ref={button}
          size={size}
          look={primary ? 'primary' : 'default'}
          aria-label={label}
          onClick={() => {
            setDone('');
            setOpen(true);
          }}
        >
          {shown}
        </Button>
      )}
      {!group && <DoneLine done={own} />}
    </div>
  );
}

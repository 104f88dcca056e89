import { createContext, useContext, useState, type ReactNode } from 'react';

const Said = createContext<((done: string) => void) | undefined>(undefined);

/** How a button tells its group what was done; undefined where it stands alone and says it itself. */
export function useGroupSays(): ((done: string) => void) | undefined {
  return useContext(Said);
}

/** Buttons of one matter. What was done is said by the group: the button that did it may be gone with the answer. */
export function Openers({ children }: { readonly children: ReactNode }): ReactNode {
  const around = useGroupSays();
  const [done, setDone] = useState('');
  return (
    <Said value={around ?? setDone}>
      <div className="openers">
        {children}
        {!around && <DoneLine done={done} />}
      </div>
    </Said>
  );
}

/** Around buttons that go all together with the answer, as those of a number that is cancelled: it stays and says it. */
export function SaysDone({ children }: { readonly children: ReactNode }): ReactNode {
  const [done, setDone] = useState('');
  return (
    <Said value={setDone}>
      <DoneLine done={done} />
      {children}
    </Said>
  );
}

/** The sentence about what was done; a screen reader says it when it changes. */
export function DoneLine({ done }: { readonly done: string }): ReactNode {
  return (
    <p role="status" className={done === '' ? 'visually-hidden' : 'opener-done'}>
      {done}
    </p>
  );
}

import { createContext, lazy, useCallback, useContext, useState, type ComponentType, type ReactNode } from 'react';
import { useLinkState } from '../api/api-provider.tsx';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';
import { Button } from './button.tsx';

interface Again {
  readonly tries: number;
  readonly retry: () => void;
}

const Trying = createContext<Again>({ tries: 0, retry: () => undefined });

type Part<Props> = (props: Props) => ReactNode;

/**
 * A part of a page whose file comes when it is needed; it wants a `Suspense` around it. Where the file does not come,
 * that is said in its place, and the rest of the page stays as it is.
 */
export function later<Props extends object>(load: () => Promise<Part<Props>>): Part<Props> {
  const attempt = (): ComponentType<Props> => lazy(async () => ({ default: await load().catch(() => NotCome) }));
  // One that has come stays for whoever shows it next, and so does one that was asked for again.
  let latest = attempt();
  return function Later(props: Props): ReactNode {
    const [{ Shown, tries }, setShown] = useState({ Shown: latest, tries: 0 });
    const retry = useCallback(() => {
      latest = attempt();
      setShown((before) => ({ Shown: latest, tries: before.tries + 1 }));
    }, []);
    return (
      <Trying value={{ tries, retry }}>
        <Shown {...props} />
      </Trying>
    );
  };
}

/** A browser may remember a file that failed: what does not come the second time, though the server answers, needs the page anew. */
function NotCome(): ReactNode {
  const say = useSay();
  const { tries, retry } = useContext(Trying);
  const { awaySince } = useLinkState();
  const anew = tries > 0 && awaySince === undefined;
  return (
    <span className="failure part-missing" role="alert">
      <span>{say(anew ? T.partStillMissing : T.partMissing)}</span>{' '}
      <Button
        size="small"
        onClick={
          anew
            ? () => {
                location.reload();
              }
            : retry
        }
      >
        {say(anew ? T.loadPage : T.retry)}
      </Button>
    </span>
  );
}

import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { DENSITIES, type Density } from '../theme/tokens.ts';

const STORED = 'bihuan.preferences';
const PreferencesSchema = z.object({
  density: z.enum(Object.keys(DENSITIES) as [Density, ...Density[]]).optional(),
  keys: z.boolean().default(true),
});

/** What a person has chosen on this machine. */
interface Preferences {
  readonly density: Density;
  readonly keys: boolean;
  readonly choose: (change: { readonly density?: Density; readonly keys?: boolean }) => void;
  /** What suits the person's work, as long as he has chosen nothing himself. */
  readonly suggest: (density: Density) => void;
}

const PreferencesContext = createContext<Preferences>({
  density: 'standard',
  keys: true,
  choose: () => undefined,
  suggest: () => undefined,
});

/** Text size and single keys, kept on this machine. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [chosen, setChosen] = useState(readStored);
  const [suggested, suggest] = useState<Density>('standard');
  const choose = useCallback<Preferences['choose']>((change) => {
    setChosen((before) => {
      const after = { ...before, ...change };
      localStorage.setItem(STORED, JSON.stringify(after));
      return after;
    });
  }, []);
  const value = useMemo(
    () => ({ density: chosen.density ?? suggested, keys: chosen.keys, choose, suggest }),
    [chosen, suggested, choose],
  );
  return <PreferencesContext value={value}>{children}</PreferencesContext>;
}

function readStored(): z.infer<typeof PreferencesSchema> {
  try {
    return PreferencesSchema.parse(JSON.parse(localStorage.getItem(STORED) ?? '{}'));
  } catch {
    return { keys: true };
  }
}

export function usePreferences(): Preferences {
  return use(PreferencesContext);
}

import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { z } from 'zod';
import type { Permission } from '../../../domain/process/permissions.ts';
import { useLink, useSend } from '../api/api-provider.tsx';
import { MeSchema, SignedOutAnswer, type Me } from '../api/session-answers.ts';

export const SessionContext = createContext<Me | undefined>(undefined);
export const SESSION = ['session'] as const;

/** What is given to sign in: login and password, then a code where one is asked for. */
type Given = { readonly login: string; readonly password: string } | { readonly code: string };

/** Signs in, with a code at the second step, and lets the page be built for that person. */
export function useSignIn(): (given: Given) => Promise<Me> {
  const send = useSend();
  const link = useLink();
  const queries = useQueryClient();
  return useCallback(
    async (body) => {
      const path = 'code' in body ? '/session/code' : '/session';
      const me = await send({ method: 'POST', path, body, answer: MeSchema });
      link.keepToken(me.csrfToken);
      link.signedOut(false);
      link.codeStale(false);
      const before = queries.getQueryData<Me>(SESSION);
      if (before && before.person.id !== me.person.id) queries.clear();
      queries.setQueryData(SESSION, me);
      void queries.invalidateQueries();
      return me;
    },
    [send, link, queries],
  );
}

/** Gives a code again, so that what signs may go on. */
export function useStepUp(): (code: string) => Promise<void> {
  const send = useSend();
  const link = useLink();
  return useCallback(
    async (code) => {
      await send({ method: 'POST', path: '/session/step-up', body: { code }, answer: z.undefined() });
      link.codeStale(false);
    },
    [send, link],
  );
}

export function useSignOut(): () => Promise<void> {
  const send = useSend();
  const link = useLink();
  return useCallback(async () => {
    const { leaveAt } = await send({ method: 'DELETE', path: '/session', answer: SignedOutAnswer });
    link.keepToken(undefined);
    // A fresh document: nothing of one person stays for the next. Who came by the provider leaves it as well.
    location.assign(leaveAt ?? '/');
  }, [send, link]);
}

/** Who is signed in. */
export function useMe(): Me {
  const me = use(SessionContext);
  if (!me) throw new Error('No SessionGate.');
  return me;
}

export function useHolds(): (permission: Permission) => boolean {
  const { permissions } = useMe();
  return useCallback((permission) => permissions.includes(permission), [permissions]);
}

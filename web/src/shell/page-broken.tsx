import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useRouteError, type RouteObject } from 'react-router';
import { PageFileError } from '../api/api-error.ts';
import { useLink, useLinkState } from '../api/api-provider.tsx';
import { ReadError } from '../blocks/states.tsx';
import { SESSION } from '../session/session.ts';
import { useSay } from '../text/language.tsx';
import { STATE_TEXT as T } from '../text/state-text.ts';
import { usePageTitle } from './page-title.ts';

/** A release that lacks the page's file is asked for it again no more often than this, in ms. */
const BY_ITSELF_EVERY_MS = 60_000;
const TRIED_AT = 'bihuan.page-file-tried';

/** The route, whose file that does not come is told from a page that fails: the browser's words are nobody's language. */
export function namingItsFailure(route: RouteObject): RouteObject {
  const { lazy } = route;
  if (typeof lazy !== 'function' || route.index === true) return route;
  const named = async (): ReturnType<typeof lazy> => {
    try {
      return await lazy();
    } catch (cause) {
      throw new PageFileError('page file', { cause });
    }
  };
  return { ...route, lazy: named };
}

/** Stands where the page would: the frame stays, and a page whose file did not come is loaded when the server answers. */
export function PageBroken(): ReactNode {
  const say = useSay();
  const error = useRouteError();
  const load = useLoadAgain();
  const { awaySince } = useLinkState();
  const isLost = error instanceof PageFileError;
  usePageTitle(say(T.cannotRead));
  useEffect(() => {
    if (!isLost || awaySince !== undefined || Date.now() - triedAt() < BY_ITSELF_EVERY_MS) return;
    void load();
  }, [isLost, awaySince, load]);
  return (
    <div className="page">
      <ReadError error={error} onRetry={() => void load()} />
    </div>
  );
}

/**
 * A browser may remember a file that failed, so the address is loaded anew; but only once the server answers, or the
 * browser would put its own page in place of ours.
 */
function useLoadAgain(): () => Promise<void> {
  const queries = useQueryClient();
  const link = useLink();
  return useCallback(async () => {
    await queries.refetchQueries({ queryKey: SESSION });
    if (link.read().awaySince !== undefined) return;
    sessionStorage.setItem(TRIED_AT, String(Date.now()));
    location.reload();
  }, [queries, link]);
}

function triedAt(): number {
  return Number(sessionStorage.getItem(TRIED_AT) ?? 0);
}

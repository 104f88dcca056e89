const MOST = 2_000;
/** Any address serves: it is only compared with itself. */
const HERE = 'http://here.invalid';

/** Where somebody wanted to go, if that is a page of ours; else the first page. Never another site, never the API. */
export function localPath(asked: string | undefined): string {
  if (asked === undefined || asked.length > MOST || !asked.startsWith('/') || !URL.canParse(asked, HERE)) return '/';
  const { origin, pathname, search } = new URL(asked, HERE);
  const isOurs = origin === HERE && !pathname.startsWith('//') && !/^\/(?:api|public)(?:\/|$)/.test(pathname);
  return isOurs ? `${pathname}${search}` : '/';
}

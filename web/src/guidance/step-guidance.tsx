import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { EntryPageAnswer } from '../api/library-answers.ts';
import { useSend } from '../api/api-provider.tsx';
import { Written } from '../blocks/written.tsx';
import { useHolds } from '../session/session.ts';
import { useScope } from '../shell/scope.ts';
import { GUIDANCE_TEXT as T } from '../text/guidance-text.ts';
import { useSay } from '../text/language.tsx';

/** More at once would no longer be the present step. */
const MOST_COMMANDS = 3;
const MOST_ARTICLES = 4;
const FRESH_MS = 600_000;

/** 本步指引: the articles of the guidance library that help with these acts; nothing where there are none (S6). */
export function StepGuidance({ commands }: { readonly commands: readonly string[] }): ReactNode {
  const say = useSay();
  const send = useSend();
  const { href } = useScope();
  const enabled = useHolds()('library.read');
  const asked = [...new Set(commands)].slice(0, MOST_COMMANDS);
  const found = useQueries({
    queries: asked.map((command) => ({
      queryKey: ['guidance', command],
      enabled,
      staleTime: FRESH_MS,
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        send({
          path: '/libraries/guidance',
          query: { facet: `steps:${command}`, state: 'listed', limit: MOST_ARTICLES },
          answer: EntryPageAnswer,
          signal,
        }),
    })),
  });
  const articles = [...new Map(found.flatMap(({ data }) => data?.rows ?? []).map((one) => [one.id, one])).values()];
  if (articles.length === 0) return null;
  return (
    <section className="panel step-guidance">
      <div className="panel-head">
        <h2>{say(T.title)}</h2>
      </div>
      <ul className="panel-body">
        {articles.slice(0, MOST_ARTICLES).map(({ id, name }) => (
          <li key={id}>
            <Link to={href(`/libraries/guidance/${id}`)} target="_blank">
              <Written>{name}</Written>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

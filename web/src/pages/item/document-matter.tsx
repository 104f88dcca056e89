import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { z } from 'zod';
import type { Permission } from '../../../../domain/process/permissions.ts';
import { useSend } from '../../api/api-provider.tsx';
import { PageSkeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { useScope } from '../../shell/scope.ts';

const Found = z.object({ id: z.string() });

interface Room {
  readonly asked: string;
  readonly permission: Permission;
  readonly page: string;
}

const ROOMS: readonly Room[] = [
  { asked: '/result-documents', permission: 'ranking.read', page: '/reports/documents' },
  { asked: '/supervisions', permission: 'supervision.read', page: '/supervision/matters' },
  { asked: '/performance-reports', permission: 'report.read', page: '/performance-reports' },
  { asked: '/seasons', permission: 'season.read', page: '/seasons' },
];

/**
 * What lists lead to as a matter may be no item, but a document about results, a supervised matter, a performance
 * report or a round: each has a page of its own.
 */
export function DocumentMatter({ id }: { readonly id: string }): ReactNode {
  const send = useSend();
  const holds = useHolds();
  const { href } = useScope();
  const answers = useQueries({
    queries: ROOMS.map(({ asked, permission }) => ({
      queryKey: ['matter-exists', asked, id],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        send({ path: `${asked}/${id}`, answer: Found, signal }),
      enabled: holds(permission),
      retry: false,
    })),
  });
  const room = ROOMS.find((_room, index) => answers[index]?.data !== undefined);
  if (room) return <Navigate to={href(`${room.page}/${id}`)} replace />;
  return answers.some(({ isLoading }) => isLoading) ? <PageSkeleton /> : <NotFound />;
}

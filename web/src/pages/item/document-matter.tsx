import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { PageSkeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { useScope } from '../../shell/scope.ts';

const DocumentFound = z.object({ id: z.string() });

/** What lists lead to as a matter may be no item, but a document about results: that has a page of its own. */
export function DocumentMatter({ id }: { readonly id: string }): ReactNode {
  const send = useSend();
  const holds = useHolds();
  const { href } = useScope();
  const found = useQuery({
    queryKey: ['result-document-exists', id],
    queryFn: ({ signal }) => send({ path: `/result-documents/${id}`, answer: DocumentFound, signal }),
    enabled: holds('ranking.read'),
    retry: false,
  });
  if (found.data) return <Navigate to={href(`/reports/documents/${found.data.id}`)} replace />;
  return found.isLoading ? <PageSkeleton /> : <NotFound />;
}

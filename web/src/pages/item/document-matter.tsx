import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { z } from 'zod';
import { useSend } from '../../api/api-provider.tsx';
import { PageSkeleton } from '../../blocks/states.tsx';
import { useHolds } from '../../session/session.ts';
import { NotFound } from '../../shell/dead-ends.tsx';
import { useScope } from '../../shell/scope.ts';

const Found = z.object({ id: z.string() });

/** What lists lead to as a matter may be no item, but a document about results or a supervised matter: each has a page of its own. */
/** What lists lead to as a matter may be no item, but a document about results or a performance report: each has a page of its own. */
export function DocumentMatter({ id }: { readonly id: string }): ReactNode {
  const send = useSend();
  const holds = useHolds();
  const { href } = useScope();
  const found = useQuery({
    queryKey: ['result-document-exists', id],
    queryFn: ({ signal }) => send({ path: `/result-documents/${id}`, answer: Found, signal }),
    enabled: holds('ranking.read'),
    retry: false,
  });
  const supervised = useQuery({
    queryKey: ['supervision-exists', id],
    queryFn: ({ signal }) => send({ path: `/supervisions/${id}`, answer: Found, signal }),
    enabled: holds('supervision.read'),
    retry: false,
  });
  if (supervised.data) return <Navigate to={href(`/supervision/matters/${supervised.data.id}`)} replace />;
  if (found.data) return <Navigate to={href(`/reports/documents/${found.data.id}`)} replace />;
  return found.isLoading || supervised.isLoading ? <PageSkeleton /> : <NotFound />;
  const isNone = !found.isLoading && !found.data;
  const report = useQuery({
    queryKey: ['performance-report-exists', id],
    queryFn: ({ signal }) => send({ path: `/performance-reports/${id}`, answer: DocumentFound, signal }),
    enabled: isNone && holds('report.read'),
    retry: false,
  });
  if (report.data) return <Navigate to={href(`/performance-reports/${report.data.id}`)} replace />;
  if (found.data) return <Navigate to={href(`/reports/documents/${found.data.id}`)} replace />;
  return found.isLoading || report.isLoading ? <PageSkeleton /> : <NotFound />;
}

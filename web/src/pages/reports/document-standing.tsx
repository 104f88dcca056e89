import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Bilingual } from '../../../../domain/locale.ts';
import type { ResultDocumentKind } from '../../../../domain/processes/result-document/state.ts';
import { useSend } from '../../api/api-provider.tsx';
import { DocumentStandingAnswer, type DocumentStanding as Standing } from '../../api/ranking-answers.ts';
import { ReadError, Skeleton } from '../../blocks/states.tsx';
import { DocumentsBeside } from './documents-beside.tsx';
import { PutForward } from './put-forward.tsx';

interface Props {
  readonly kind: ResultDocumentKind;
  readonly what: Bilingual;
  readonly name: string;
  readonly body: object;
  /** Under which the reason for a replacement is kept until it is sent. */
  readonly place: string;
  readonly within?: string | undefined;
}

/** Which documents stand beside what is put forward, and its button only where it is not refused. */
export function DocumentStanding({ standing, ...put }: Props & { readonly standing: Standing }): ReactNode {
  const { own, open, former, mayPutForward } = standing;
  const { kind, within, ...button } = put;
  return (
    <>
      <DocumentsBeside kind={kind} own={own} open={open} former={former} within={within} />
      {mayPutForward && <PutForward {...button} reasonAs={former ? 'replacement' : undefined} />}
    </>
  );
}

interface Range {
  readonly region: string | undefined;
  readonly year: number;
  readonly subject: 'unit' | 'county';
}

/** The same of a list or an assessment, which are made anew each time: where they stand is asked first. */
export function AskedStanding({ range, ...put }: Omit<Props, 'place'> & { readonly range: Range }): ReactNode {
  const send = useSend();
  const query = { documentKind: put.kind, ...range };
  const answer = useQuery({
    queryKey: ['document-standing', query],
    queryFn: ({ signal }) =>
      send({ path: '/result-documents/standing', query, answer: DocumentStandingAnswer, signal }),
  });
  const { data, isPending, error, refetch } = answer;
  if (isPending) return <Skeleton rows={1} height={40} />;
  if (!data) return <ReadError error={error} onRetry={() => void refetch()} />;
  const place = [put.kind, range.region ?? '', range.year, range.subject].join(':');
  return <DocumentStanding {...put} standing={data} place={place} />;
}

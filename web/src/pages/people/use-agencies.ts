import { useQuery } from '@tanstack/react-query';
import { useSend } from '../../api/api-provider.tsx';
import { AgenciesAnswer } from '../../api/people-answers.ts';
import type { AskOption } from '../../ask/ask-fields.tsx';

/** The agencies of the registry that a region may engage; none before the region is chosen. */
export function useAgencies(regionId = ''): readonly AskOption[] {
  const send = useSend();
  const { data } = useQuery({
    queryKey: ['agencies', regionId],
    queryFn: ({ signal }) =>
      send({ path: `/people/agencies?region=${encodeURIComponent(regionId)}`, answer: AgenciesAnswer, signal }),
    enabled: regionId !== '',
  });
  return (data?.rows ?? []).map(({ id, name }) => ({ value: id, name }));
}

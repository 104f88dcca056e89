import { useQuery } from '@tanstack/react-query';
import { useSend } from '../../api/api-provider.tsx';
import { EditionsAnswer } from '../../api/library-answers.ts';

/** The editions of the indicator frameworks that the reader may see. */
export function useEditions() {
  const send = useSend();
  return useQuery({
    queryKey: ['indicator-editions'],
    queryFn: ({ signal }) => send({ path: '/indicator-editions', answer: EditionsAnswer, signal }),
  });
}

import { useMutation } from '@tanstack/react-query';
import { useSend } from '../api/api-provider.tsx';
import { FormReadingAnswer, type FormKind, type FormReading } from '../api/form-answers.ts';

export interface ReadFile {
  readonly name: string;
  readonly reading: FormReading;
}

/** Has the server read a filled-in form; nothing is kept there. The last file that was chosen counts. */
export function useFormFile(itemId: string, kind: FormKind) {
  const send = useSend();
  return useMutation({
    mutationFn: async (file: File): Promise<ReadFile> => {
      const reading = await send({
        method: 'POST',
        path: `/budget-items/${itemId}/forms/${kind}`,
        query: { name: file.name },
        body: file,
        answer: FormReadingAnswer,
      });
      return { name: file.name, reading };
    },
  });
}

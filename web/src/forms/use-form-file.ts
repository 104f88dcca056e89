import { useMutation } from '@tanstack/react-query';
import { AnswerError, refusalOf } from '../api/api-error.ts';
import { useLink } from '../api/api-provider.tsx';
import { FormReadingAnswer, type FormKind, type FormReading } from '../api/form-answers.ts';
import { sendFile } from '../files/upload.ts';
import { useLanguage } from '../text/language.tsx';

export interface ReadFile {
  readonly name: string;
  readonly reading: FormReading;
}

/** Has the server read a filled-in form; nothing is kept there. The last file that was chosen counts. */
export function useFormFile(itemId: string, kind: FormKind) {
  const { csrfToken } = useLink();
  const { locale } = useLanguage();
  return useMutation({
    mutationFn: async (file: File): Promise<ReadFile> => {
      const query = new URLSearchParams({ name: file.name });
      const address = `/api/v1/budget-items/${itemId}/forms/${kind}?${query.toString()}`;
      const response = await sendFile(file, address, { locale, csrfToken: csrfToken(), onProgress: () => undefined });
      if (!response.ok) throw await refusalOf(response);
      const parsed = FormReadingAnswer.safeParse(await response.json());
      if (!parsed.success) throw new AnswerError(parsed.error.message);
      return { name: file.name, reading: parsed.data };
    },
  });
}

import { AttachmentAnswer, type Attachment } from '../api/attachment-answers.ts';
import { AnswerError, NetworkError, refusalOf } from '../api/api-error.ts';
import type { Locale } from '../../../domain/locale.ts';

/** Where a file belongs, and what it takes the place of. */
export interface UploadPlace {
  readonly itemId: string;
  readonly kind: string;
  readonly place: string;
  readonly replaces?: string | undefined;
  /** Where it is sent by its name alone; among the attachments of the matter where nothing is said. */
  readonly address?: string;
}

export interface UploadHost {
  readonly locale: Locale;
  readonly csrfToken: string | undefined;
  /** From 0 to 1, of what has left this machine. */
  readonly onProgress: (share: number) => void;
}

/**
 * Sends one file as the body itself; `fetch` would not tell how far it is.
 *
 * @throws {ApiError} what the server refuses; {NetworkError} when nobody answers or the connection breaks
 */
export async function uploadFile(file: File, place: UploadPlace, host: UploadHost): Promise<Attachment> {
  const response = await sent(file, place, host);
  if (!response.ok) throw await refusalOf(response);
  const parsed = AttachmentAnswer.safeParse(await response.json());
  if (parsed.success) return parsed.data;
  throw new AnswerError(parsed.error.message);
}

function sent(file: File, place: UploadPlace, host: UploadHost): Promise<Response> {
  const { locale, csrfToken, onProgress } = host;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(file, place));
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', locale);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (csrfToken !== undefined) request.setRequestHeader('x-csrf-token', csrfToken);
    request.upload.onprogress = ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => {
      resolve(new Response(request.responseText, { status: request.status }));
    };
    request.onerror = () => {
      reject(new NetworkError('unreachable'));
    };
    request.send(file);
  });
}

function addressOf({ name }: File, { address, itemId, kind, place, replaces }: UploadPlace): string {
  if (address !== undefined) return `/api/v1${address}?${new URLSearchParams({ name }).toString()}`;
  const query = new URLSearchParams({ kind, place, name, ...(replaces !== undefined && { replaces }) });
  return `/api/v1/budget-items/${itemId}/attachments?${query.toString()}`;
}

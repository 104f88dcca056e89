import { z } from 'zod';

/** One fault of a request: where it is (JSON pointer), by which rule, and a sentence in the reader's language. */
export const FaultSchema = z.object({
  pointer: z.string(),
  in: z.enum(['body', 'query', 'path']).optional(),
  code: z.string(),
  detail: z.string(),
});
export type ApiFault = z.infer<typeof FaultSchema>;

/** RFC 9457 problem details as the API writes them. */
const ProblemSchema = z.looseObject({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(FaultSchema).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

/** The server refused, in its own words, which are already in the reader's language. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  get faults(): readonly ApiFault[] {
    return this.problem.errors ?? [];
  }
}

/** Nobody answered: the network is away, or the server is. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
}

/** The page's own files did not come: the network is away, or a new release has replaced them. */
export class PageFileError extends Error {
  override readonly name = 'PageFileError';
}

/** The server answered something that is not what was agreed. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** Reads a refusal; whatever else stands between us and the API (a proxy) may not speak problem details. */
export async function refusalOf(response: Response): Promise<ApiError | NetworkError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = ProblemSchema.safeParse(body);
  if (problem.success) return new ApiError(problem.data);
  return new NetworkError(String(response.status));
}

/** Whether trying again may help without anything being changed. */
export function isPassing(error: unknown): boolean {
  return error instanceof NetworkError || (error instanceof ApiError && (error.status >= 500 || error.status === 429));
}

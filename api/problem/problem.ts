import { z } from 'zod';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';
import { domainErrorText } from '../../domain/domain-error-text.ts';
import type { DomainError } from '../../domain/domain-error.ts';
import type { ApiProblem, PlacedFault } from './api-problem.ts';
import { API_PROBLEMS } from './api-problem-text.ts';
import { DOMAIN_ERROR_STATUS } from './domain-error-status.ts';
import { faultText } from './fault-text.ts';
import { spoken } from './spoken-fault.ts';
import { inWords } from '../words/words.ts';

/** One fault of a request: where (JSON pointer, RFC 6901), by which rule, and a sentence in the caller's language. */
export const ProblemFaultSchema = z
  .object({
    pointer: z.string(),
    in: z.enum(['body', 'query', 'path']).optional(),
    code: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'ProblemFault' });

/** RFC 9457 problem details. `code` is closed and stable; `title` and `detail` are in the caller's language. */
export const ProblemSchema = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
    requestId: z.string(),
    errors: z.array(ProblemFaultSchema).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof ProblemSchema>;

/** Which request is answered, and in which language. */
export interface Occasion {
  readonly locale: Locale;
  readonly instance: string;
  readonly requestId: string;
}

const TITLES: Readonly<Record<number, Bilingual>> = {
  400: { 'zh-CN': '请求无法读取', en: 'Malformed request' },
  401: { 'zh-CN': '没有登录', en: 'Not signed in' },
  403: { 'zh-CN': '不允许', en: 'Not allowed' },
  404: { 'zh-CN': '没有找到', en: 'Not found' },
  409: { 'zh-CN': '现在不能这样办', en: 'Not possible now' },
  413: { 'zh-CN': '正文太大', en: 'Too large' },
  415: { 'zh-CN': '正文类型不对', en: 'Unsupported media type' },
  422: { 'zh-CN': '内容有误', en: 'The content is at fault' },
  429: { 'zh-CN': '请求过多', en: 'Too many requests' },
  500: { 'zh-CN': '程序出错', en: 'Internal error' },
  503: { 'zh-CN': '暂时不可用', en: 'Temporarily unavailable' },
};

/** A refused rule as problem details: who may do it and when stands in its sentence. */
export function domainProblem(error: DomainError, occasion: Occasion): Problem {
  const status = DOMAIN_ERROR_STATUS[error.code];
  const detail = domainErrorText(error.code, inWords(error.details, occasion.locale), occasion.locale);
  return problem(status, error.code, detail, error.faults, occasion);
}

/** A request refused before any rule was asked. */
export function apiProblem({ code, params, faults }: ApiProblem, occasion: Occasion): Problem {
  const { status, text } = API_PROBLEMS[code];
  const detail = fill(text[occasion.locale], inWords(params, occasion.locale));
  return problem(status, code, detail, faults, occasion);
}

function problem(
  status: number,
  code: string,
  detail: string,
  faults: readonly PlacedFault[],
  { locale, instance, requestId }: Occasion,
): Problem {
  return {
    type: `urn:bihuan:problem:${code}`,
    title: (TITLES[status] ?? TITLES[status >= 500 ? 500 : 400])?.[locale] ?? code,
    status,
    detail,
    code,
    instance,
    requestId,
    ...(faults.length > 0 && { errors: faults.map((fault) => shownFault(fault, locale)) }),
  };
}

/** A fault with its sentence; a code that no table knows shows itself rather than nothing. */
export function shownFault(fault: PlacedFault, locale: Locale): z.infer<typeof ProblemFaultSchema> {
  const { code, params } = spoken(fault, locale);
  return {
    pointer: fault.path,
    ...(fault.in !== undefined && { in: fault.in }),
    code: fault.code,
    detail: fault.detail ?? faultText(code, params, locale) ?? fault.code,
  };
}

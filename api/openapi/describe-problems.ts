import type { OpenAPIObject } from '@nestjs/swagger';
import { isForMachines } from '../../domain/people/machine.ts';
import type { Permission } from '../../domain/process/permissions.ts';
import { API_PROBLEMS } from '../problem/api-problem-text.ts';
import { ProblemSchema } from '../problem/problem.ts';
import { toJsonSchema } from './to-json-schema.ts';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Responses = Operation['responses'];

const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

const EXAMPLE = {
  type: 'urn:bihuan:problem:notYours',
  title: '不允许',
  status: 403,
  detail: '您不能办“审核合格”；可办的是：财政业务科、财政绩效科（本地区、本单位范围内）。',
  code: 'notYours',
  instance: '/api/v1/budget-items/0197f3a4-0000-7000-8000-000000000000/commands',
  requestId: '7f6b6a0e-3f0d-4f2e-9a64-1f8c3c1f8a10',
};

const SUMMARIES: Readonly<Record<number, string>> = {
  400: '请求无法读取 · The request cannot be read, or a header is missing',
  401: '没有登录 · Nobody is signed in',
  403: '没有权限、不是您的、或 CSRF 令牌不对 · No permission, not yours, or a stale CSRF token',
  404: '没有，或不在范围内 · Not there, or outside your scope',
  409: '现在不能这样办 · The state does not allow it, or somebody was faster',
  413: '正文太大 · The body is too large',
  415: '正文须为 JSON · The body must be JSON',
  422: '内容有误，一次列全 · The content is at fault; every fault at once',
  429: '请求过多（Retry-After）· Too many requests',
  500: '程序出错，只给编号 · A fault of ours; nothing but its id',
  503: '数据库暂时不可用（Retry-After）· PostgreSQL is away',
};

/** Says on every route which problems it may answer with, so that no controller repeats it. */
export function describeProblems(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [path, { ...item, ...operations(path, item) }]),
  );
  const schemas = { ...document.components?.schemas, ...problemSchemas() } as NonNullable<
    NonNullable<OpenAPIObject['components']>['schemas']
  >;
  return { ...document, paths, components: { ...document.components, schemas } };
}

function operations(path: string, item: Paths[string]): Paths[string] {
  return Object.fromEntries(
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[method, described(path, method, operation)]] : [];
    }),
  );
}

function described(path: string, method: string, operation: Operation): Operation {
  const problems = Object.fromEntries(statuses(path, method, operation).map((status) => [status, problem(status)]));
  const permission = (operation as { 'x-permission'?: Permission | 'public' })['x-permission'];
  const isPublic = permission === 'public';
  const changes = method !== 'get';
  const isOpen = permission !== undefined && permission !== 'public' && isForMachines(permission, changes);
  const people = changes ? { session: [], csrf: [] } : { session: [] };
  const security = [people, ...(isOpen ? [{ machine: [] }] : [])];
  return {
    ...operation,
    responses: { ...problems, ...operation.responses } as Responses,
    security: isPublic ? [] : security,
  };
}

function statuses(path: string, method: string, operation: Operation): readonly number[] {
  const isPublic = (operation as { 'x-permission'?: string })['x-permission'] === 'public';
  const unsafe = method !== 'get';
  return [
    400,
    ...(isPublic ? [] : [401, 403]),
    ...(isPublic && unsafe ? [401] : []),
    ...(path.includes('{') ? [404] : []),
    ...(unsafe && !isPublic ? [409] : []),
    ...(unsafe ? [413, 415] : []),
    422,
    429,
    500,
    503,
  ];
}

function problem(status: number): object {
  const codes = Object.entries(API_PROBLEMS)
    .filter(([, row]): boolean => (row.status as number) === status)
    .map(([code]) => code);
  return {
    description: codes.length === 0 ? SUMMARIES[status] : `${SUMMARIES[status] ?? ''} (${codes.join(', ')} …)`,
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        ...(status === EXAMPLE.status && { example: EXAMPLE }),
      },
    },
  };
}

function problemSchemas(): object {
  const converted = toJsonSchema(ProblemSchema, { schemaType: 'output' });
  return converted?.components ?? {};
}

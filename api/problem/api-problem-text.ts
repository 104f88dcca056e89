import { HttpStatus } from '@nestjs/common';
import type { Bilingual } from '../../domain/locale.ts';

interface Row {
  readonly status: HttpStatus;
  readonly text: Bilingual;
}

function row(status: HttpStatus, zh: string, en: string): Row {
  return { status, text: { 'zh-CN': zh, en } };
}

/** What can go wrong before a rule is asked: transport, identity, permission, load. One sentence each. */
export const API_PROBLEMS = {
  malformedRequest: row(
    HttpStatus.BAD_REQUEST,
    '请求无法读取：正文不是有效的 JSON，或地址不合规范。',
    'The request cannot be read: its body is not valid JSON, or its address is malformed.',
  ),
  idempotencyKeyMissing: row(
    HttpStatus.BAD_REQUEST,
    '办理须带 Idempotency-Key 请求头（8–200 个字符），重发时用同一个。',
    'An act needs the header Idempotency-Key (8–200 characters); send the same one when you repeat it.',
  ),
  unauthenticated: row(HttpStatus.UNAUTHORIZED, '请先登录。', 'Please sign in first.'),
  invalidCredentials: row(HttpStatus.UNAUTHORIZED, '用户名或密码不对。', 'The login or the password is not right.'),
  csrfTokenInvalid: row(
    HttpStatus.FORBIDDEN,
    '缺少或过期的 CSRF 令牌：先读取 GET /api/v1/session，再把 csrfToken 放进 X-CSRF-Token 请求头。',
    'The CSRF token is missing or stale: read GET /api/v1/session and send csrfToken in the header X-CSRF-Token.',
  ),
  permissionMissing: row(
    HttpStatus.FORBIDDEN,
    '您没有这项权限；有此权限的是：{roles}。',
    'You have no permission for this; it belongs to: {roles}.',
  ),
  routeUnknown: row(HttpStatus.NOT_FOUND, '没有这个地址：{path}。', 'There is no such address: {path}.'),
  payloadTooLarge: row(
    HttpStatus.PAYLOAD_TOO_LARGE,
    '正文超过上限 {limit}。',
    'The body exceeds the limit of {limit}.',
  ),
  unsupportedMediaType: row(
    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
    '正文须为 application/json（UTF-8）。',
    'The body must be application/json in UTF-8.',
  ),
  tooManyRequests: row(
    HttpStatus.TOO_MANY_REQUESTS,
    '请求过于频繁，请 {seconds} 秒后再试。',
    'Too many requests; try again in {seconds} seconds.',
  ),
  loginLocked: row(
    HttpStatus.TOO_MANY_REQUESTS,
    '登录失败次数过多，账号暂时锁定，请 {seconds} 秒后再试。',
    'Too many failed sign-ins: the account is locked for another {seconds} seconds.',
  ),
  calendarChanged: row(
    HttpStatus.CONFLICT,
    '预览之后日历已变为 {version}，请重新预览。',
    'The calendar has become {version} since the preview; preview again.',
  ),
  databaseAway: row(
    HttpStatus.SERVICE_UNAVAILABLE,
    '数据库暂时连不上，什么都没有记下，请 {seconds} 秒后重试。',
    'The database cannot be reached for the moment; nothing was recorded. Try again in {seconds} seconds.',
  ),
  requestRefused: row(HttpStatus.BAD_REQUEST, '请求不能处理。', 'The request cannot be processed.'),
  internal: row(
    HttpStatus.INTERNAL_SERVER_ERROR,
    '程序出错，已记录，编号 {id}。',
    'Something went wrong on our side. It is logged under {id}.',
  ),
} as const satisfies Record<string, Row>;

export type ApiProblemCode = keyof typeof API_PROBLEMS;

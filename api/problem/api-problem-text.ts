import { HttpStatus } from '@nestjs/common';
import { fill, type Bilingual, type Locale } from '../../domain/locale.ts';

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
  passwordMustChange: row(
    HttpStatus.FORBIDDEN,
    '这个密码是别人给的：先改成您自己的，再办事。',
    'This password was given to you by somebody else: choose your own before anything else.',
  ),
  ownAccount: row(
    HttpStatus.FORBIDDEN,
    '不能改自己的账号和权限；请另一位系统管理员办。改密码在右上角姓名处。',
    'Nobody changes his own account or roles; ask another administrator. Your password is changed at your name, top right.',
  ),
  administeredElsewhere: row(
    HttpStatus.FORBIDDEN,
    '他在您管不到的地区还有权限，账号由那里的系统管理员管理。',
    'He holds something in a region that you do not administer: its administrator looks after the account.',
  ),
  lastAdministrator: row(
    HttpStatus.CONFLICT,
    '他是{region}唯一的系统管理员：先给另一个人这个角色。',
    'He is the only administrator of {region}: give somebody else the role first.',
  ),
  calendarFromAbove: row(
    HttpStatus.FORBIDDEN,
    '日历只有一本，由上级的系统管理员载入。',
    'There is one calendar; the administrator of the region above loads it.',
  ),
  calendarChanged: row(
    HttpStatus.CONFLICT,
    '预览之后日历已变为 {version}，请重新预览。',
    'The calendar has become {version} since the preview; preview again.',
  ),
  policyReplaced: row(
    HttpStatus.CONFLICT,
    '其间政策已改为 {ref}，请在它的基础上重新提出。',
    'The policy has become {ref} meanwhile; propose again on that.',
  ),
  proposalOpen: row(
    HttpStatus.CONFLICT,
    '这个地区已有一份提案待定（{ref}），先决定或撤回它。',
    'A proposal is open for this region already ({ref}); decide or withdraw it first.',
  ),
  proposalClosed: row(
    HttpStatus.CONFLICT,
    '这份提案已经决定或撤回。',
    'This proposal has been decided or withdrawn already.',
  ),
  ownProposal: row(HttpStatus.FORBIDDEN, '提案须由另一个人决定。', 'Somebody else than its author decides a proposal.'),
  filterNameTaken: row(HttpStatus.CONFLICT, '您已有名为“{name}”的筛选。', 'You have a filter named "{name}" already.'),
  savedFiltersFull: row(
    HttpStatus.CONFLICT,
    '一个列表最多存 {most} 个筛选，请先删去不用的。',
    'A list keeps {most} filters at most: remove one that is not used any more.',
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

/** The sentence of a problem in the reader's language. */
export function apiProblemText(
  code: ApiProblemCode,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return fill(API_PROBLEMS[code].text[locale], params);
}

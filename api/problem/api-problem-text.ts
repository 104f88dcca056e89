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
  tokenUnknown: row(
    HttpStatus.UNAUTHORIZED,
    '没有这个令牌。请核对 Authorization: Bearer 后的全文。',
    'There is no such token; check all of what follows Authorization: Bearer.',
  ),
  tokenOver: row(
    HttpStatus.UNAUTHORIZED,
    '令牌已到期、已吊销，或系统接口已停用；请向系统管理员申请新令牌。',
    'The token has ended or was revoked, or its machine account is stopped; ask the administrator for a new one.',
  ),
  addressRefused: row(
    HttpStatus.FORBIDDEN,
    '不接受从 {address} 用这个令牌；来源地址由系统管理员登记。',
    'This token is not taken from {address}; the administrator registers where it may come from.',
  ),
  machineMayNot: row(
    HttpStatus.FORBIDDEN,
    '系统接口不能办这一项：没有授予，或须由人办理、签署。',
    'A machine account may not do this: it was not given, or a person has to do or sign it.',
  ),
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
  fileMediaType: row(
    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
    '文件本身作正文，Content-Type 为 {type} 或文件自己的类型（.xlsx、.csv、.docx、.pdf 等）；不接受表单（multipart）和 text/plain。',
    'The file itself is the body, with Content-Type {type} or its own type (.xlsx, .csv, .docx, .pdf and so on); no form (multipart) and no text/plain.',
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
  secondFactorNeeded: row(
    HttpStatus.UNAUTHORIZED,
    '密码正确；请再输入身份验证器上的六位验证码。',
    'The password is right; now enter the six digits that your authenticator shows.',
  ),
  secondStepOver: row(
    HttpStatus.UNAUTHORIZED,
    '输入密码后已过五分钟，请从头登录。',
    'More than five minutes have passed since the password; sign in from the beginning.',
  ),
  codeInvalid: row(
    HttpStatus.UNAUTHORIZED,
    '验证码不对，或已用过。看身份验证器上现在的六位数；手机时间须准确。',
    'The code is not right, or was used already. Take the six digits shown now; the clock of your phone must be right.',
  ),
  codeStale: row(
    HttpStatus.FORBIDDEN,
    '签发类事项须在 {minutes} 分钟内输过验证码：请再输一次，然后重办。',
    'To sign, a code must have been given within {minutes} minutes: give one again, then repeat the act.',
  ),
  factorMustEnrol: row(
    HttpStatus.FORBIDDEN,
    '您的角色须启用第二因素：先启用，再办事。',
    'Your role needs a second factor: enrol one before anything else.',
  ),
  factorStands: row(
    HttpStatus.CONFLICT,
    '第二因素已启用；换设备请先停用，再重新启用。',
    'A second factor is enrolled already; to change the device remove it first, then enrol again.',
  ),
  factorAbsent: row(HttpStatus.CONFLICT, '没有启用第二因素。', 'There is no second factor.'),
  oidcAway: row(
    HttpStatus.SERVICE_UNAVAILABLE,
    '统一身份认证暂时连不上；可用本系统的用户名和密码登录。',
    'The identity provider cannot be reached; you can sign in with your login and password here.',
  ),
  oidcRefused: row(
    HttpStatus.FORBIDDEN,
    '统一身份认证没有让您通过（{reason}）；可重试，或用用户名和密码登录。',
    'The identity provider did not let you through ({reason}); try again, or use your login and password.',
  ),
  oidcStale: row(
    HttpStatus.CONFLICT,
    '这次统一身份登录已过期或已用过，请重新开始。',
    'This sign-in has expired or was used already; begin again.',
  ),
  oidcInvalid: row(
    HttpStatus.BAD_REQUEST,
    '统一身份认证的答复没有通过检验，没有登录；请重新开始，仍不行请告诉系统管理员。',
    'What the identity provider answered did not pass our checks, and nobody was signed in. Begin again; tell your administrator if it happens again.',
  ),
  oidcNoAccount: row(
    HttpStatus.FORBIDDEN,
    '统一身份认证确认了您的身份（{login}），但本系统没有对应的在用账号。请找本单位或本地区的系统管理员开通，用户名须为 {login}。',
    'The identity provider knows you ({login}), but no active account here is yours. Ask your administrator for one with the login {login}.',
  ),
  oidcAbsent: row(HttpStatus.NOT_FOUND, '没有接入统一身份认证。', 'No identity provider is connected.'),
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
    '这个账号在您管不到的地区还有权限，由那里或上级的系统管理员管理。',
    'This account holds something in a region that you do not administer: an administrator there or above looks after it.',
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
  previewOutdated: row(
    HttpStatus.CONFLICT,
    '预览之后得分或金额有变化，请重新预览再冻结。',
    'Scores or amounts have changed since the preview; preview again before freezing.',
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
  exportTooLarge: row(
    HttpStatus.UNPROCESSABLE_ENTITY,
    '超过 {most} 行，不能一次导出：请先按年度、单位或其他条件筛选，再分次导出。',
    'More than {most} rows cannot be exported at once: narrow the list by year, unit or another filter, and export in parts.',
  ),
  archivesTooMany: row(
    HttpStatus.UNPROCESSABLE_ENTITY,
    '符合筛选条件的有 {count} 个项目，一次最多取 {most} 个归档包：请先按年度、单位或其他条件筛选，再分次取。',
    '{count} items match; at most {most} archives are taken at once: narrow the list by year, unit or another filter, and take them in parts.',
  ),
  archivesNone: row(
    HttpStatus.UNPROCESSABLE_ENTITY,
    '没有符合筛选条件、您可以取归档包的项目。',
    'No item matches of which you may take the archive.',
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

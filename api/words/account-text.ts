import { BODY_KIND_NAMES, DEPARTMENT_NAMES, SEAT_NAMES } from '../../domain/bodies/body-text.ts';
import { isPlainDate } from '../../domain/calendar/plain-date.ts';
import { formatDate } from '../../domain/calendar/date-text.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { CHANNEL_NAMES } from '../../domain/delivery/fate-text.ts';
import { OPERATION_NAMES } from '../../domain/operations/operations.ts';
import { NUMBER_STATE_NAMES, PURPOSE_NAMES } from '../../domain/papers/number-names-text.ts';
import { ABILITY_NAMES } from '../../domain/people/machine.ts';
import { ROLE_NAMES } from '../../domain/process/roles.ts';
import { STAGE_NAMES } from '../../domain/processes/budget-item/stage-names.ts';
import { RANKED_NAMES } from '../../domain/ranking/ranking-text.ts';
import type { AccountEventKind, Facts } from '../../db/account-record.ts';

/** What was done to an account, or by an operator. */
export const ACCOUNT_EVENT_NAMES = {
  accountCreated: { 'zh-CN': '新建人员', en: 'account made' },
  accountRenamed: { 'zh-CN': '改姓名', en: 'renamed' },
  accountDeactivated: { 'zh-CN': '停用账号', en: 'account deactivated' },
  accountReactivated: { 'zh-CN': '恢复账号', en: 'account reactivated' },
  accountUnlocked: { 'zh-CN': '解除锁定', en: 'account unlocked' },
  passwordReset: { 'zh-CN': '重置密码', en: 'password reset' },
  passwordChanged: { 'zh-CN': '本人改密码', en: 'own password changed' },
  factorEnrolled: { 'zh-CN': '启用第二因素', en: 'second factor enrolled' },
  factorRemoved: { 'zh-CN': '本人停用第二因素', en: 'own second factor removed' },
  factorReset: { 'zh-CN': '清除第二因素', en: 'second factor reset' },
  factorRuleSet: { 'zh-CN': '第二因素要求', en: 'second factor required' },
  recoveryCodesMade: { 'zh-CN': '换发备用码', en: 'recovery codes made anew' },
  recoveryCodeUsed: { 'zh-CN': '用备用码登录', en: 'recovery code used' },
  sessionsEnded: { 'zh-CN': '结束登录', en: 'sessions ended' },
  identityLinked: { 'zh-CN': '关联统一身份', en: 'provider identity linked' },
  identityUnlinked: { 'zh-CN': '解除统一身份关联', en: 'provider identity unlinked' },
  machineMade: { 'zh-CN': '登记系统接口', en: 'machine account made' },
  machineChanged: { 'zh-CN': '改系统接口', en: 'machine account changed' },
  tokenIssued: { 'zh-CN': '签发令牌', en: 'token issued' },
  tokenRevoked: { 'zh-CN': '吊销令牌', en: 'token revoked' },
  grantGiven: { 'zh-CN': '授予角色', en: 'role given' },
  grantEnded: { 'zh-CN': '角色定止日', en: 'role ended' },
  delegationMade: { 'zh-CN': '委托代理', en: 'delegation made' },
  delegationRevoked: { 'zh-CN': '收回代理', en: 'delegation taken back' },
  policyProposed: { 'zh-CN': '提出政策新版本', en: 'a version of the policy proposed' },
  policyPutIntoForce: { 'zh-CN': '政策新版本生效', en: 'a version of the policy put into force' },
  selfCheckListFrozen: { 'zh-CN': '冻结自评抽查名单', en: 'list of self-evaluations frozen' },
  selfCheckDrawn: { 'zh-CN': '抽取自评', en: 'self-evaluations drawn' },
  rankingFrozen: { 'zh-CN': '冻结排名', en: 'a ranking frozen' },
  policyWithdrawn: { 'zh-CN': '撤回政策提案', en: 'a proposal for the policy withdrawn' },
  calendarConfirmed: { 'zh-CN': '日历生效', en: 'calendar put into force' },
  operationAsked: { 'zh-CN': '交办运维', en: 'operation asked for' },
  incidentClosed: { 'zh-CN': '销去异常', en: 'incident closed' },
  mailRetried: { 'zh-CN': '重发邮件', en: 'mail sent again' },
  endpointMade: { 'zh-CN': '登记接口', en: 'endpoint registered' },
  endpointChanged: { 'zh-CN': '改接口', en: 'endpoint changed' },
  endpointSecretChanged: { 'zh-CN': '更换接口密钥', en: 'secret of an endpoint changed' },
  addressCorrected: { 'zh-CN': '更正邮箱', en: 'mail address corrected' },
  addressResumed: { 'zh-CN': '恢复邮箱发送', en: 'sending to a mail address resumed' },
  tableImported: { 'zh-CN': '导入表格', en: 'table imported' },
  importWithdrawn: { 'zh-CN': '撤回导入', en: 'import withdrawn' },
  archiveTaken: { 'zh-CN': '取走归档包', en: 'archive taken' },
  mailCameBack: { 'zh-CN': '登记退信', en: 'mail noted as come back' },
  authorityCodeMade: { 'zh-CN': '登记机关代字', en: 'authority code registered' },
  authorityCodeChanged: { 'zh-CN': '改机关代字', en: 'authority code changed' },
  numberSeriesBegun: { 'zh-CN': '定起始号', en: 'beginning of a number series set' },
  numberReserved: { 'zh-CN': '预留文号', en: 'document number reserved' },
  numberIssued: { 'zh-CN': '文号登记发出', en: 'document number issued' },
  numberCancelled: { 'zh-CN': '作废文号', en: 'document number cancelled' },
  bodyEstablished: { 'zh-CN': '成立工作机构', en: 'body set up' },
  bodyChanged: { 'zh-CN': '改工作机构', en: 'body changed' },
  bodyDissolved: { 'zh-CN': '撤销工作机构', en: 'body dissolved' },
  bodySeatTaken: { 'zh-CN': '成员任职', en: 'seat of a body taken' },
  bodySeatLeft: { 'zh-CN': '成员离任', en: 'seat of a body left' },
  bodyFundsSet: { 'zh-CN': '定工作经费预算', en: 'working funds budgeted' },
  bodyFundsUsed: { 'zh-CN': '支出工作经费', en: 'working funds used' },
  bulletinPublished: { 'zh-CN': '发布通知', en: 'notice published' },
  bulletinWithdrawn: { 'zh-CN': '撤回通知', en: 'notice withdrawn' },
  coursePublished: { 'zh-CN': '发布课程', en: 'course published' },
  courseCancelled: { 'zh-CN': '取消课程', en: 'course cancelled' },
  courseClosed: { 'zh-CN': '课程结课', en: 'course closed' },
} as const satisfies Record<AccountEventKind, Bilingual>;

const FACT_NAMES: Readonly<Record<string, Bilingual>> = {
  login: { 'zh-CN': '用户名', en: 'login' },
  name: { 'zh-CN': '姓名', en: 'name' },
  active: { 'zh-CN': '在用', en: 'active' },
  locked: { 'zh-CN': '锁定', en: 'locked' },
  mustChangePassword: { 'zh-CN': '须改密码', en: 'must change the password' },
  deactivatedOn: { 'zh-CN': '停用日', en: 'deactivated on' },
  role: { 'zh-CN': '角色', en: 'role' },
  roles: { 'zh-CN': '角色', en: 'roles' },
  stages: { 'zh-CN': '阶段', en: 'stages' },
  regionId: { 'zh-CN': '地区', en: 'region' },
  unitName: { 'zh-CN': '单位', en: 'unit' },
  divisionName: { 'zh-CN': '科室', en: 'division' },
  agencyName: { 'zh-CN': '中介机构', en: 'agency' },
  validFrom: { 'zh-CN': '起', en: 'from' },
  validUntil: { 'zh-CN': '止', en: 'until' },
  no: { 'zh-CN': '代理号', en: 'delegation' },
  delegateName: { 'zh-CN': '代理人', en: 'delegate' },
  revoked: { 'zh-CN': '已收回', en: 'taken back' },
  version: { 'zh-CN': '版本', en: 'version' },
  year: { 'zh-CN': '年度', en: 'year' },
  operation: { 'zh-CN': '事项', en: 'operation' },
  item: { 'zh-CN': '项目', en: 'item' },
  file: { 'zh-CN': '文件', en: 'file' },
  rows: { 'zh-CN': '行数', en: 'rows' },
  sha256: { 'zh-CN': 'SHA-256', en: 'SHA-256' },
  records: { 'zh-CN': '记录条数', en: 'records' },
  headHash: { 'zh-CN': '链头', en: 'head of the chain' },
  incident: { 'zh-CN': '异常', en: 'incident' },
  channel: { 'zh-CN': '通道', en: 'channel' },
  host: { 'zh-CN': '主机', en: 'host' },
  types: { 'zh-CN': '内容', en: 'content' },
  address: { 'zh-CN': '邮箱', en: 'mail address' },
  count: { 'zh-CN': '件数', en: 'count' },
  sessions: { 'zh-CN': '登录数', en: 'sessions' },
  left: { 'zh-CN': '剩余备用码', en: 'recovery codes left' },
  secondFactor: { 'zh-CN': '第二因素', en: 'second factor' },
  issuer: { 'zh-CN': '身份提供方', en: 'provider' },
  subject: { 'zh-CN': '身份标识', en: 'subject' },
  requiredFrom: { 'zh-CN': '自何日起', en: 'required from' },
  owner: { 'zh-CN': '责任人', en: 'answered for by' },
  purpose: { 'zh-CN': '用途', en: 'purpose' },
  abilities: { 'zh-CN': '可办', en: 'may' },
  regions: { 'zh-CN': '可办地区', en: 'regions' },
  units: { 'zh-CN': '限单位', en: 'units' },
  addresses: { 'zh-CN': '来源地址', en: 'from' },
  prefix: { 'zh-CN': '令牌', en: 'token' },
  expiresOn: { 'zh-CN': '有效至', en: 'valid until' },
  number: { 'zh-CN': '文号', en: 'document number' },
  title: { 'zh-CN': '标题', en: 'title' },
  on: { 'zh-CN': '成文日期', en: 'date' },
  state: { 'zh-CN': '状态', en: 'state' },
  code: { 'zh-CN': '机关代字', en: 'code' },
  authority: { 'zh-CN': '发文机关', en: 'authority' },
  purposes: { 'zh-CN': '用于', en: 'used for' },
  sinceYear: { 'zh-CN': '登记起始年', en: 'kept since' },
  bodyName: { 'zh-CN': '机构', en: 'body' },
  bodyKind: { 'zh-CN': '类别', en: 'kind' },
  establishedOn: { 'zh-CN': '成立', en: 'set up on' },
  dissolvedOn: { 'zh-CN': '撤销', en: 'dissolved on' },
  duties: { 'zh-CN': '职责', en: 'duties' },
  seat: { 'zh-CN': '分工', en: 'seat' },
  office: { 'zh-CN': '单位职务', en: 'office' },
  department: { 'zh-CN': '部门', en: 'department' },
  from: { 'zh-CN': '任职', en: 'from' },
  endedOn: { 'zh-CN': '离任', en: 'until' },
  budgetWan: { 'zh-CN': '预算（万元）', en: 'budget (万元)' },
  usedOn: { 'zh-CN': '日期', en: 'on' },
  amountWan: { 'zh-CN': '金额（万元）', en: 'amount (万元)' },
  people: { 'zh-CN': '人数', en: 'people' },
  called: { 'zh-CN': '应参加', en: 'called' },
  excused: { 'zh-CN': '请假', en: 'excused' },
  present: { 'zh-CN': '到课', en: 'present' },
  absent: { 'zh-CN': '缺席', en: 'absent' },
  courseOn: { 'zh-CN': '开课', en: 'held on' },
  ranked: { 'zh-CN': '排名对象', en: 'ranked' },
  places: { 'zh-CN': '列入', en: 'placed' },
  inputsHash: { 'zh-CN': '数据摘要', en: 'hash of the figures' },
  resultHash: { 'zh-CN': '结果摘要', en: 'hash of the result' },
  lines: { 'zh-CN': '名单份数', en: 'lines of the list' },
  populationHash: { 'zh-CN': '名单摘要', en: 'hash of the list' },
  seedHash: { 'zh-CN': '种子散列', en: 'hash of the seed' },
  seed: { 'zh-CN': '种子', en: 'seed' },
  drawn: { 'zh-CN': '抽中', en: 'drawn' },
  withheld: { 'zh-CN': '隐去条数', en: 'records withheld' },
  startsAfter: { 'zh-CN': '登记前已编至', en: 'last number before the register' },
};

const YES_NO = { true: { 'zh-CN': '是', en: 'yes' }, false: { 'zh-CN': '否', en: 'no' } } as const;
const OPEN: Bilingual = { 'zh-CN': '不限', en: 'open' };
const WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  role: ROLE_NAMES,
  roles: ROLE_NAMES,
  stages: STAGE_NAMES,
  purposes: PURPOSE_NAMES,
  abilities: ABILITY_NAMES,
  state: NUMBER_STATE_NAMES,
  bodyKind: BODY_KIND_NAMES,
  seat: SEAT_NAMES,
  department: DEPARTMENT_NAMES,
  channel: CHANNEL_NAMES,
  ranked: RANKED_NAMES,
  operation: OPERATION_NAMES,
};
/** Ids stand beside their names and are for programs. */
const HIDDEN: ReadonlySet<string> = new Set([
  'unitId',
  'divisionId',
  'agencyId',
  'delegateId',
  'itemId',
  'rankingId',
  'sampleId',
]);

/** One side of a change as people read it: “角色 单位经办；单位 市民政局”; a region by its name where it is known. */
export function factsText(facts: Facts | null, locale: Locale, regionNames?: ReadonlyMap<string, string>): string {
  const parts = Object.entries(facts ?? {})
    .filter(([name, value]) => !HIDDEN.has(name) && (value !== null || name === 'validUntil') && value !== '')
    .map(([written, value]) => {
      // A ranking's subject is what it ranks, an account's who it is to its provider.
      const name = written === 'subject' && String(value) in RANKED_NAMES ? 'ranked' : written;
      const region = name === 'regionId' ? regionNames?.get(String(value)) : undefined;
      return `${FACT_NAMES[name]?.[locale] ?? name} ${region ?? valueText(name, value, locale)}`;
    });
  return parts.join(locale === 'en' ? '; ' : '；');
}

function valueText(name: string, value: Facts[string], locale: Locale): string {
  if (value === null) return OPEN[locale];
  if (typeof value === 'boolean') return YES_NO[value ? 'true' : 'false'][locale];
  const text = String(value);
  if (isPlainDate(text)) return formatDate(text, locale);
  const words = WORDS[name];
  if (!words) return text;
  return text
    .split(',')
    .map((one) => words[one]?.[locale] ?? one)
    .join(locale === 'en' ? ', ' : '、');
}

import type { Bilingual } from '../locale.ts';

/** What can be wrong with an account, a grant or a delegation, beside roles that exclude each other. */
export const PEOPLE_FAULTS = {
  passwordIsLogin: { 'zh-CN': '密码不得包含用户名。', en: 'The password must not contain the login.' },
  passwordCommon: {
    'zh-CN': '这个密码太常见，会最先被试到；请换一个。',
    en: 'This password is too common and would be tried first; choose another.',
  },
  passwordUsedBefore: {
    'zh-CN': '这个密码用过：最近 {count} 个不能再用。',
    en: 'This password was used before: the last {count} cannot come back.',
  },
  codeWrong: {
    'zh-CN': '验证码不对，或已用过。看身份验证器上现在的六位数；手机时间须准确。',
    en: 'The code is not right, or was used already. Take the six digits shown now; the clock of your phone must be right.',
  },
  factorNotBegun: {
    'zh-CN': '先生成密钥，再输入验证码。',
    en: 'Make a secret first, then enter its code.',
  },
  requiredFromInPast: {
    'zh-CN': '日期不能早于今天。',
    en: 'The day cannot lie before today.',
  },
  loginTaken: { 'zh-CN': '用户名“{login}”已有人使用。', en: 'The login "{login}" is taken.' },
  loginForm: {
    'zh-CN': '用户名由小写字母、数字和 . _ - 组成，以字母开头，2 至 64 个字符。',
    en: 'A login has 2 to 64 small letters, digits and . _ -, and begins with a letter.',
  },
  unitNeeded: { 'zh-CN': '单位角色须选单位。', en: 'A role in a unit needs the unit.' },
  unitNotForRole: {
    'zh-CN': '这个角色不属于单位，不要选单位。',
    en: 'This role belongs to no unit: leave the unit out.',
  },
  divisionNotForRole: {
    'zh-CN': '只有业务科的角色可以限定科室。',
    en: 'Only an officer of a business division can be kept to one division.',
  },
  agencyNeeded: {
    'zh-CN': '中介机构评价人员须选所属机构。',
    en: 'An agency evaluator needs the agency that he works for.',
  },
  agencyNotForRole: {
    'zh-CN': '这个角色不属于中介机构，不要选机构。',
    en: 'This role is not held for an agency: leave the agency out.',
  },
  agencyUnknown: {
    'zh-CN': '这家机构不在所选地区可委托的中介机构库中。',
    en: 'This agency is not in the registry of those that the region chosen can engage.',
  },
  agencyHeld: {
    'zh-CN': '这段时间他是另一家机构的人：一人同时只属于一家机构，请先给原来的角色定止日。',
    en: 'In that time he works for another agency: nobody works for two at once; end the other role first.',
  },
  placeUnknown: {
    'zh-CN': '没有这个单位或科室，或不在所选地区。',
    en: 'There is no such unit or division, or it is not in the region chosen.',
  },
  regionOutside: {
    'zh-CN': '这个地区不归您管理。',
    en: 'You do not administer this region.',
  },
  endsBeforeBegin: { 'zh-CN': '止日早于起日。', en: 'It ends before it begins.' },
  grantHeld: {
    'zh-CN': '这段时间他已有同一范围的这个角色。',
    en: 'He holds this role over the same scope in that time already.',
  },
  grantEnded: { 'zh-CN': '这项权限已于 {until} 结束。', en: 'This grant ended on {until}.' },
  endInPast: {
    'zh-CN': '止日最早为 {earliest}（昨天，即立即停用）：已经发生的事不改。',
    en: 'It can end on {earliest} (yesterday, that is at once) at the earliest: what has happened stays.',
  },
  deactivationInFuture: {
    'zh-CN': '停用自办理时生效，日期不能晚于今天；以后离任的，给权限定止日。',
    en: 'Deactivation takes effect at once: its date cannot lie after today. For a later departure set the end of the grants.',
  },
  delegationToOneself: { 'zh-CN': '不能委托自己。', en: 'Nobody stands in for himself.' },
  delegationTwice: {
    'zh-CN': '已委托过 {name}：代理第 {id} 号，{from} 至 {until}；请先收回，或改日期、角色。',
    en: 'This is lent to {name} already: delegation {id}, {from} to {until}; take it back first, or choose other days or roles.',
  },
  delegationInPast: { 'zh-CN': '起日不能早于今天。', en: 'It cannot begin before today.' },
  delegationTooLong: {
    'zh-CN': '一次代理最长 {days} 天；更长的请改任命。',
    en: 'One delegation lasts {days} day(s) at most; beyond that somebody should be appointed.',
  },
  roleNotLendable: {
    'zh-CN': '这个角色不能委托他人：管账号、审计和独立评价只由本人办。',
    en: 'This role cannot be lent: accounts, audit and independent evaluation are done in person only.',
  },
  roleNotHeld: {
    'zh-CN': '委托人在这段时间没有这个角色；受托得来的角色不能再委托。',
    en: 'The principal does not hold this role in that time; what was lent to him cannot be lent on.',
  },
  delegateOutsideUnit: {
    'zh-CN': '单位的事只能委托本单位的人。',
    en: "A unit's work can be lent to somebody of the same unit only.",
  },
  delegateOutsideRegion: {
    'zh-CN': '只能委托同一地区的人。',
    en: 'It can be lent to somebody of the same region only.',
  },
  tokenEndsTooEarly: { 'zh-CN': '令牌至少有效到明天。', en: 'A token is valid until tomorrow at least.' },
  tokenEndsTooLate: { 'zh-CN': '令牌最长有效 {days} 天。', en: 'A token is valid for {days} day(s) at most.' },
  ownerUnknown: {
    'zh-CN': '本地区没有用户名为“{login}”的在用人员。',
    en: 'Nobody active in this region has the login "{login}".',
  },
  ownerGone: {
    'zh-CN': '责任人的账号已停用：先换责任人，再签发令牌。',
    en: 'The account of the person who answers for it is deactivated: name another before a token is issued.',
  },
  machineStopped: {
    'zh-CN': '系统接口已停用：先恢复，再签发令牌。',
    en: 'The machine account is stopped: resume it before a token is issued.',
  },
  addressForm: {
    'zh-CN': '“{address}”不是 IP 地址或网段（如 10.1.2.3、10.1.0.0/16）。',
    en: '"{address}" is no IP address or network (such as 10.1.2.3 or 10.1.0.0/16).',
  },
  delegateInactive: { 'zh-CN': '这个人的账号已停用。', en: 'This account is deactivated.' },
} as const satisfies Record<string, Bilingual>;

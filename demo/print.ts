import type { Bilingual, Locale } from '../domain/locale.ts';
import { PAPER_KINDS, PAPER_NAMES } from '../domain/papers/issued-papers.ts';
import type { DemoItem, DemoReport } from './run.ts';
import type { Summary } from './summary.ts';
import type { DueLine, Entry, SettledLine } from './timeline.ts';

const WORDS = {
  'zh-CN': {
    title: '闭环演示：2025 预算年度及 2026 年的后续（郴州；单位、人员和办理过程均为虚构）',
    legend: '◆ 真实数字（来源见下）  ◇ 虚构的办理  ○ 系统按规则自动办理  ✘ 被规则拒绝',
    published: '公开表',
    lives: '全年办理',
    checked: '只核对',
    source: '来源',
    filled: '补充',
    findings: '核对发现',
    due: '期限',
    extended: '延至',
    provisional: '（暂定）',
    done: '了结',
    lateDays: '个工作日',
    summary: '小结',
  },
  en: {
    title: "Bihuan's demo: fiscal year 2025 and its follow-up in 2026 (Chenzhou; units, people and acts are invented)",
    legend: '◆ real figures (sources below)  ◇ invented act  ○ by the system, by rule  ✘ refused by the rules',
    published: 'Published tables',
    lives: 'lives its year',
    checked: 'checked only',
    source: 'source',
    filled: 'filled in',
    findings: 'findings',
    due: 'due',
    extended: 'extended to',
    provisional: '(provisional)',
    done: 'ended',
    lateDays: 'working day(s)',
    summary: 'Summary',
  },
} as const;
type Words = (typeof WORDS)[Locale];

const MARKS = { published: '◆', invented: '◇', law: '○' } as const;

/** The run as people read it: items with their sources, the timeline, the summary. */
export function printed({ items, timeline, summary }: DemoReport, locale: Locale): string {
  const words = WORDS[locale];
  return [
    words.title,
    words.legend,
    '',
    words.published,
    ...items.flatMap((item) => itemLines(item, words)),
    '',
    ...timeline.flatMap((entry) => entryLines(entry, words)),
    '',
    words.summary,
    ...summaryLines(summary, locale),
    '',
  ].join('\n');
}

function itemLines({ id, name, source, phase, total, filled, findings }: DemoItem, words: Words): readonly string[] {
  const fate = phase === null ? words.checked : `${words.lives}: ${phase}${total === null ? '' : `, ${total}`}`;
  return [
    `  ${id}  ${name}  [${fate}]`,
    `      ${words.source}: ${source}`,
    ...(findings.length === 0 ? [] : [`      ${words.findings} (${String(findings.length)}): ${findings.join(' ')}`]),
    ...(filled.length === 0 ? [] : [`      ${words.filled} (${String(filled.length)}): ${filled.join(' | ')}`]),
  ];
}

function entryLines(entry: Entry, words: Words): readonly string[] {
  const mark = entry.refused === undefined ? MARKS[entry.origin] : '✘';
  const head = [
    `${entry.date} ${entry.weekday} ${entry.time}`,
    mark,
    entry.item,
    entry.name,
    entry.who,
    entry.what,
    entry.facts,
  ];
  return [
    head.filter((part) => part !== '').join('  '),
    ...entry.settled.map((line) => settledText(line, words)),
    ...entry.dues.map((line) => dueText(line, words)),
  ];
}

function dueText({ duty, legalDue, due, provisional, arithmetic }: DueLine, words: Words): string {
  const extended = due === legalDue ? '' : ` ${words.extended} ${due}`;
  return `      ⏱ ${words.due} ${duty} ${legalDue}${extended}${provisional ? words.provisional : ''}: ${arithmetic}`;
}

function settledText({ duty, outcome, lateWorkingDays }: SettledLine, words: Words): string {
  const days = lateWorkingDays > 0 ? ` ${String(lateWorkingDays)} ${words.lateDays}` : '';
  return `      ✓ ${words.done} ${duty}: ${outcome}${days}`;
}

const LABELS = {
  items: { 'zh-CN': '项目（按最后状态）', en: 'items by end state' },
  checkedOnly: { 'zh-CN': '只核对的公开表', en: 'published tables checked only' },
  obligations: { 'zh-CN': '期限事项', en: 'obligations' },
  statutory: { 'zh-CN': '其中政策自定期限（1 个月、2 个月）', en: "of these the policy's own (1 month, 2 months)" },
  escalations: { 'zh-CN': '升级（按逾期工作日）', en: 'escalations by working days overdue' },
  told: { 'zh-CN': '告知', en: 'told' },
  post: { 'zh-CN': '邮件（经真实的 SMTP 服务器）', en: 'mails over a real SMTP server' },
  signOff: { 'zh-CN': '签批', en: 'chains of signatures' },
  papers: { 'zh-CN': '公文（docx 和 PDF）', en: 'official papers (.docx and PDF)' },
  papersFolder: { 'zh-CN': '公文目录', en: 'where they lie' },
  refusals: { 'zh-CN': '按预期被拒绝', en: 'refused as foreseen' },
  moments: { 'zh-CN': '时点（最迟几秒后入账）', en: 'moments (seconds until written, at most)' },
  dueDates: { 'zh-CN': '与另一套算法比对的日期和时点', en: 'dates and moments compared with a second reckoning' },
  record: { 'zh-CN': '记录（链式校验）', en: 'record (hash chains)' },
  memory: { 'zh-CN': '与内存推演一致', en: 'agrees with the rehearsal in memory' },
  workflows: { 'zh-CN': '工作流', en: 'workflows' },
  seconds: { 'zh-CN': '用时（秒）', en: 'seconds' },
  problems: { 'zh-CN': '不符', en: 'inconsistencies' },
} as const;

function summaryLines(summary: Summary, locale: Locale): readonly string[] {
  const { items, reminders, digests, notices, mails, post, morningRounds, moments, dueDates, record, problems } =
    summary;
  const line = (label: keyof typeof LABELS, value: unknown): string => `  ${LABELS[label][locale]}: ${shown(value)}`;
  return [
    line('items', items.byPhase),
    line('checkedOnly', items.checkedOnly),
    line('obligations', summary.obligations),
    line('statutory', summary.statutory),
    line('escalations', summary.escalations),
    line('told', { reminders, digests, notices, mails, morningRounds }),
    line('post', post),
    line('signOff', signOffCounts(summary.signOff, locale)),
    line('papers', paperCounts(summary.papers, locale)),
    line('papersFolder', summary.papers.folder),
    line('refusals', summary.refusals),
    line('moments', `${String(moments.recorded)} (${String(moments.latestAfterSeconds)})`),
    line('dueDates', dueDates),
    line('record', record),
    line('memory', summary.agreesWithMemory),
    line('workflows', summary.workflows),
    line('seconds', summary.seconds),
    line('problems', problems.length),
    ...problems.map((problem) => `    ! ${problem}`),
  ];
}

const SIGN_OFF_WORDS = {
  proposed: { 'zh-CN': '提请', en: 'put forward' },
  signatures: { 'zh-CN': '签字', en: 'signatures' },
  added: { 'zh-CN': '加签', en: 'signers added' },
  sentBack: { 'zh-CN': '退回', en: 'sent back' },
  transferred: { 'zh-CN': '转办', en: 'handed over' },
  carriedOut: { 'zh-CN': '签批后办理', en: 'carried out' },
} as const satisfies Record<keyof Summary['signOff'], Bilingual>;

function signOffCounts(counts: Summary['signOff'], locale: Locale): Readonly<Record<string, number>> {
  return Object.fromEntries(
    (Object.keys(SIGN_OFF_WORDS) as (keyof typeof SIGN_OFF_WORDS)[]).map((key) => [
      SIGN_OFF_WORDS[key][locale],
      counts[key],
    ]),
  );
}

/** How many files of each kind, and their size. */
function paperCounts({ byKind }: Summary['papers'], locale: Locale): Readonly<Record<string, string>> {
  return Object.fromEntries(
    PAPER_KINDS.flatMap((kind) => {
      const those = byKind[kind];
      const size = `${String(those?.files)} (${String(Math.round((those?.bytes ?? 0) / 1024))} KiB)`;
      return those ? [[PAPER_NAMES[kind][locale], size]] : [];
    }),
  );
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, count]) => `${key} ${String(count)}`)
    .join(', ');
}

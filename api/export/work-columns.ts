import { formatTime } from '../../domain/calendar/date-text.ts';
import { dateOf, type Instant } from '../../domain/calendar/plain-date.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { GROUND_NAMES, PART_NAMES } from '../../domain/follow-up/disclosure-names.ts';
import { GRADE_NAMES } from '../../domain/processes/budget-item/item-names.ts';
import type { DeliveryPage } from '../delivery/delivery.schemas.ts';
import type { InboxEntry } from '../inbox/inbox.schemas.ts';
import type { BoardPage } from '../oversight/oversight.schemas.ts';
import type { StaffPage } from '../people/people.schemas.ts';
import type { DisclosurePage } from '../results/results.schemas.ts';
import { COLUMN_NAMES as N, DECISION_NAMES, LIGHT_NAMES, WORK_COLUMNS as W, EXPORT_TEXT } from './export-text.ts';
import type { Column } from './sheet.ts';

function text<Row>(name: Bilingual, width: number, of: Column<Row>['of']): Column<Row> {
  return { name, kind: 'text', width, of };
}

function figure<Row>(name: Bilingual, kind: Column<Row>['kind'], of: Column<Row>['of']): Column<Row> {
  return { name, kind, width: 14, of };
}

/** Day and minute of an instant, as the page tells them. */
function dayOf(at: string | null): string | null {
  return at === null ? null : dateOf(at as Instant);
}

function momentOf(at: string | null): string | null {
  return at === null ? null : `${dateOf(at as Instant)} ${formatTime(at as Instant)}`;
}

function listed(names: readonly string[], locale: Locale): string {
  return names.join(locale === 'en' ? ', ' : '、');
}

/** Work to do, or put off (page.md §4.1). */
export type ExportedWork = Extract<InboxEntry, { view: 'todo' | 'later' }>;
export const INBOX_COLUMNS: readonly Column<ExportedWork>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ title }) => title),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => fiscalYear && String(fiscalYear)),
  text(N.phase, 16, ({ phaseName }) => phaseName),
  text(
    W.work,
    30,
    ({ commands, obligationName }, locale) =>
      obligationName ??
      listed(
        commands.map(({ name }) => name),
        locale,
      ),
  ),
  figure(N.due, 'date', ({ due }) => due),
  text(N.light, 10, ({ light }, locale) => LIGHT_NAMES[light][locale]),
  figure(N.amount, 'wan', ({ amountFen }) => amountFen),
  text(W.fact, 36, ({ fact }) => fact),
  figure(W.since, 'date', ({ since }) => dayOf(since)),
  text(W.said, 36, ({ said }) => said && `${said.by}：${said.text}`),
  figure(W.putOffUntil, 'date', ({ putOffUntil }) => putOffUntil),
];

/** The disclosure desk (page.md §4.17). */
export const DISCLOSURE_COLUMNS: readonly Column<DisclosurePage['rows'][number]>[] = [
  text(N.code, 18, ({ code }) => code),
  text(N.name, 40, ({ name }) => name),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.year, 8, ({ fiscalYear }) => String(fiscalYear)),
  figure(N.budget, 'wan', ({ budgetFen }) => budgetFen),
  figure(N.score, 'number', ({ score }) => score),
  text(N.grade, 8, ({ grade }, locale) => GRADE_NAMES[grade][locale]),
  text(W.livelihood, 8, ({ livelihood }, locale) => (livelihood ? EXPORT_TEXT.yes[locale] : null)),
  figure(N.due, 'date', ({ due }) => due),
  text(N.decision, 12, ({ decision }, locale) => decision && DECISION_NAMES[decision][locale]),
  text(W.parts, 30, ({ parts }, locale) =>
    listed(
      parts.map((part) => PART_NAMES[part][locale]),
      locale,
    ),
  ),
  text(W.ground, 30, ({ ground }, locale) => ground && GROUND_NAMES[ground][locale]),
  text(N.reason, 36, ({ reason }) => reason),
  figure(N.decidedOn, 'date', ({ decidedOn }) => decidedOn),
  figure(W.corrections, 'number', ({ corrections }) => corrections),
];

type Staff = StaffPage['rows'][number];

/** People and what they hold today (page.md §4.20), one line each. */
export const PEOPLE_COLUMNS: readonly Column<Staff>[] = [
  text(W.login, 18, ({ login }) => login),
  text(W.person, 16, ({ name }) => name),
  text(W.state, 10, ({ active }, locale) => (active ? W.active : W.inactive)[locale]),
  text(W.roles, 60, ({ grants }, locale) => listed(grants.filter(({ current }) => current).map(grantWords), locale)),
  text(W.ended, 60, ({ grants }, locale) => listed(grants.filter(({ current }) => !current).map(grantWords), locale)),
  text(W.lastSignIn, 18, ({ lastSignInAt }) => momentOf(lastSignInAt)),
  figure(W.createdOn, 'date', ({ createdAt }) => dayOf(createdAt)),
  figure(W.deactivatedOn, 'date', ({ deactivatedOn }) => deactivatedOn),
];

function grantWords({
  roleName,
  regionName,
  unitName,
  divisionName,
  agencyName,
  validFrom,
  validUntil,
}: Staff['grants'][number]) {
  const days = validFrom === null && validUntil === null ? '' : ` ${validFrom ?? ''}—${validUntil ?? ''}`;
  return `${roleName} ${unitName ?? divisionName ?? agencyName ?? regionName}${days}`;
}

/** Every delivery with what has become of it (page.md §4.20). */
export const DELIVERY_COLUMNS: readonly Column<DeliveryPage['rows'][number]>[] = [
  text(W.at, 18, ({ createdAt }) => momentOf(createdAt)),
  text(W.channel, 10, ({ channelName }) => channelName),
  text(W.to, 30, ({ to }) => to),
  text(W.person, 16, ({ personName }) => personName),
  text(W.subject, 44, ({ subject }) => subject),
  text(N.name, 34, ({ itemTitle }) => itemTitle),
  text(W.fate, 18, ({ stateName }) => stateName),
  text(W.why, 36, ({ reason }) => reason),
  text(W.answer, 36, ({ response }) => response),
  figure(W.attempts, 'number', ({ attempts }) => attempts),
  text(W.settled, 18, ({ settledAt }) => momentOf(settledAt)),
];

/** What is overdue, with its step of the ladder (page.md §4.12). */
export const BOARD_COLUMNS: readonly Column<BoardPage['rows'][number]>[] = [
  text(N.name, 40, ({ title }) => title),
  text(N.unit, 26, ({ unitName }) => unitName),
  text(N.dueWhat, 30, ({ name }) => name),
  text(W.responsible, 20, ({ responsibleNames }, locale) => listed(responsibleNames, locale)),
  figure(W.legalDue, 'date', ({ legalDue }) => legalDue),
  figure(N.due, 'date', ({ due }) => due),
  figure(W.overdueDays, 'number', ({ overdueWorkingDays }) => overdueWorkingDays),
  figure(W.rung, 'number', ({ highestRung }) => highestRung),
  text(W.onBoard, 8, ({ onBoard }, locale) => (onBoard ? EXPORT_TEXT.yes[locale] : null)),
  figure(W.nextRung, 'date', ({ nextRung }) => nextRung?.on),
  figure(W.finalDate, 'date', ({ finalDate }) => finalDate),
  figure(N.amount, 'wan', ({ amountFen }) => amountFen),
  text(W.lastAnswer, 44, ({ lastAnswer }) => lastAnswer && `${lastAnswer.by}：${lastAnswer.sentence}`),
];

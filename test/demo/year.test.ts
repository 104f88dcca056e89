import { asPlainDate, startOfDay, asInstant } from '../../domain/calendar/plain-date.ts';
import { defaultCalendar } from '../../domain/calendar/default-calendar.ts';
import { defaultPolicy } from '../../domain/policy/default-policy.ts';
import { budgetItem } from '../../domain/processes/budget-item/index.ts';
import { authorityFor } from '../../domain/process/actor.ts';
import { tasksOf } from '../../domain/process/tasks-of.ts';
import { PEOPLE } from '../../demo/cast.ts';
import type { Rehearsal } from '../../domain/process/rehearse.ts';
import type { BudgetItemState } from '../../domain/processes/budget-item/state.ts';
import { rehearse } from '../../demo/rehearsal.ts';
import type { Life } from '../../demo/script.ts';
import { yearLives } from '../../demo/year/index.ts';

const DAYS = ['2026-11-23', '2026-02-17', '2025-12-31', '2024-02-29', '2026-01-05', '2026-07-01', '2027-04-10'];

type Played = readonly (Rehearsal<BudgetItemState>['instance'] & { readonly life: Life })[];
const stages = new Map<string, Played>();

/** Each day is played once: fifty items take half a second. */
function played(date: string): Played {
  const known = stages.get(date) ?? playOn(date);
  stages.set(date, known);
  return known;
}

function playOn(date: string): Played {
  const today = asPlainDate(date);
  const now = asInstant(new Date(Date.parse(startOfDay(today)) + 10 * 3_600_000).toISOString());
  return yearLives(today).map((life) => ({
    life,
    ...rehearse(life, { policy: defaultPolicy, calendar: defaultCalendar }, now).instance,
  }));
}

describe.each(DAYS)('the demo year laid on %s', (date) => {
  it('is played without a refusal and gives every role work', () => {
    const waiting = played(date).flatMap((matter) => tasksOf(budgetItem, matter, defaultPolicy));
    const roles = new Set(waiting.flatMap((task) => task.roles));
    expect([...roles].toSorted()).toEqual([
      'financeDirector',
      'financeOfficer',
      'performanceOfficer',
      'supervisingLeader',
      'unitClerk',
      'unitLeader',
    ]);
  });

  it('gives the people of the unit that the start shows every kind of their work', () => {
    const waitingFor = (login: string): readonly string[] => {
      const person = PEOPLE.find((each) => each.login === login);
      if (!person) throw new Error(`no ${login}`);
      return played(date).flatMap((matter) =>
        tasksOf(budgetItem, matter, defaultPolicy)
          .filter(({ roles }) => authorityFor(person, roles, matter.state.subject))
          .map(({ command }) => command),
      );
    };
    expect(waitingFor('clerk.seeds')).toEqual(
      expect.arrayContaining([
        'submitTargets',
        'reportMonitoring',
        'submitSelfEvaluation',
        'signReceipt',
        'answerProblem',
      ]),
    );
    expect(waitingFor('director')).toEqual(
      expect.arrayContaining([
        'approveBudget',
        'grantExtension',
        'concludeEvaluation',
        'issueFeedback',
        'decideConsequence',
        'decideDisclosure',
      ]),
    );
    expect(waitingFor('performance')).toEqual(
      expect.arrayContaining(['acceptSelfEvaluation', 'submitReEvaluation', 'draftFeedback', 'verifyProblem']),
    );
    expect(waitingFor('supervisor')).toContain('decideDeferral');
  });

  it('puts something on the supervising leader’s board', () => {
    const onBoard = played(date).flatMap(({ book }) =>
      book.open.filter(({ onSupervisionBoard }) => onSupervisionBoard),
    );
    expect(onBoard.length).toBeGreaterThanOrEqual(2);
  });

  it('marks what is invented and names the source of what is real', () => {
    const unmarked = yearLives(asPlainDate(date)).filter(({ input }) => !/虚构/.test(input.source ?? ''));
    expect(unmarked).toEqual([]);
  });
});

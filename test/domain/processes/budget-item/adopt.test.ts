import { people } from '../../../support/people.ts';
import { received } from '../../../support/budget-item-play.ts';
import { evolve } from '../../../../domain/processes/budget-item/evolve.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';
import { asPlainDate } from '../../../../domain/calendar/plain-date.ts';

const adopted = {
  type: 'reEvaluationAdopted',
  on: asPlainDate('2026-04-03'),
  code: '评2026-01',
  total: '71.00',
  grade: 'fair',
} as const;

describe('a re-evaluation by finance comes back to its item (E5)', () => {
  it('keeps both scores', () => {
    const { state } = received();
    const after = evolve(state, adopted);
    expect(after.position.main).toBe('reevaluated');
    expect(after.reEvaluation).toMatchObject({ total: '71.00', grade: 'fair', reportedOn: '2026-04-03' });
    expect(after.selfEvaluation).toEqual(state.selfEvaluation);
  });

  it('is nobody’s act: no role may ask for it', () => {
    expect(LIFECYCLE.rows.filter(({ command }) => command === 'adoptReEvaluation').flatMap(({ who }) => who)).toEqual(
      [],
    );
    const { code, total, grade } = adopted;
    const command = { kind: 'adoptReEvaluation', code, total, grade } as never;
    expect(['notNow', 'notYours']).toContain(received().refusal(people.performance, command).code);
  });
});

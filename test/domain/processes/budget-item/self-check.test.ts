import { effects } from '../../../../domain/processes/budget-item/effects.ts';
import type { BudgetItemEvent } from '../../../../domain/processes/budget-item/events.ts';
import { tasks } from '../../../../domain/processes/budget-item/tasks.ts';
import { eventSentence } from '../../../../domain/messages/event-text.ts';
import { approved, reachedEvaluation, V, type Play } from '../../../support/budget-item-play.ts';
import { makePerson, people } from '../../../support/people.ts';

const checker = makePerson('performanceOfficer', { id: 'checker' });
const LOT = { kind: 'system', ruleId: 'selfCheckSample' } as const;
const opinion = '自评与资料不符，请重做。';

function assigned(by = 'checker', sampleId = 'sample-1') {
  const who = { personId: by, name: `检查人${by}`, role: 'performanceOfficer' };
  return { kind: 'assignSelfCheck', sampleId, checker: who, on: '2026-03-12' } as never;
}

function drawn(): Play {
  return reviewing().on('2026-03-12').act(LOT, assigned());
}

function reviewing(): Play {
  return approved()
    .on('2026-02-27')
    .save('selfEvaluation', V.selfEvaluation, reachedEvaluation)
    .act(people.leader, { kind: 'submitSelfEvaluation', versionId: V.selfEvaluation });
}

describe('a self-evaluation that a sample has drawn (E4)', () => {
  it('is owed a check from that day, beside the review that runs', () => {
    const clocks = drawn().open.map(({ key, due }) => [key, due]);
    expect(clocks).toEqual([
      ['reviewSelfEvaluation:1', expect.any(String)],
      ['checkSelfEvaluation', '2026-04-02'],
    ]);
  });

  it('waits for its checker by name, and tells him', () => {
    const { instance, state, record } = drawn();
    const asked = tasks(state, instance.book).filter(({ command }) => command.endsWith('SelfEvaluation'));
    expect(
      asked.map(({ command, people: named, roles, obligationKey }) => [command, named, roles, obligationKey]),
    ).toEqual(
      ['returnSelfEvaluation', 'acceptSelfEvaluation'].map((command) => [
        command,
        [{ id: 'checker', role: 'performanceOfficer' }],
        [],
        'checkSelfEvaluation',
      ]),
    );
    const event = record.map((one) => one.event as BudgetItemEvent).find(({ type }) => type === 'selfCheckAssigned');
    if (!event) throw new Error('not assigned');
    expect(effects(event, state)).toMatchObject([{ kind: 'notice', people: ['checker'], topic: 'selfCheckAssigned' }]);
    expect(eventSentence(event, 'zh-CN')).toBe('抽中检查，由检查人checker办理');
  });

  it('is reviewed by nobody else: neither returned nor evaluated again', () => {
    const play = drawn();
    const refused = [
      { kind: 'returnSelfEvaluation', opinion },
      { kind: 'orderReEvaluation', reason: opinion },
    ].map((command) => play.refusal(people.performance, command as never).code);
    expect(refused).toEqual(['checkedByAnother', 'checkedByAnother']);
  });

  it.each([
    ['returned', { kind: 'returnSelfEvaluation', opinion }],
    ['reEvaluation', { kind: 'orderReEvaluation', reason: opinion }],
  ])('comes to %s by the checker’s own act, and the check’s clock ends with it', (kind, command) => {
    const play = drawn()
      .on('2026-03-20')
      .act(checker, command as never);
    expect(play.state.selfCheck?.result).toEqual({ kind, on: '2026-03-20' });
    expect(play.open.some((one) => one.kind === 'checkSelfEvaluation')).toBe(false);
  });

  it('may be handed to another checker while the check runs, and not drawn by another sample', () => {
    const play = drawn().act(LOT, assigned('other'));
    expect(play.state.selfCheck?.checker.personId).toBe('other');
    expect(play.refusal(LOT, assigned('third', 'sample-2')).code).toBe('checkedByAnother');
  });

  it('is drawn by the lot only: nobody asks for it', () => {
    expect(reviewing().on('2026-03-12').refusal(people.performance, assigned()).code).toBe('notYours');
  });
});

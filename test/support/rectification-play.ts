import { asPlainDate } from '../../domain/calendar/plain-date.ts';
import { type Play, received, V } from './budget-item-play.ts';
import { people } from './people.ts';

export const EVIDENCE = [{ name: '采购合同.pdf' }];

/** What the clerk says to one problem: agreed, with a measure, a person and a day. */
export const agreeTo = (problemNo: number) =>
  ({
    kind: 'answerProblem',
    problemNo,
    stance: 'agree',
    measure: '重新核对',
    person: '刘某',
    by: asPlainDate('2026-05-20'),
  }) as const;

/** The report on what was put right: a result per problem, from the first on. */
export const rectification = (...results: readonly ('rectified' | 'cannot')[]) => ({
  summary: '整改情况',
  problems: results.map((result, at) => ({
    no: at + 1,
    result,
    account: '已更正',
    evidence: result === 'rectified' ? EVIDENCE : [],
  })),
});

/** Both problems of the feedback are answered. */
export const answered = (play = received()): Play => play.act(people.clerk, agreeTo(1)).act(people.clerk, agreeTo(2));

/** Both problems are answered and reported on 20 May, and wait to be verified. */
export const reported = (play = received(), body: object = rectification('rectified', 'rectified')): Play =>
  answered(play)
    .on('2026-05-20')
    .save('rectification', V.rectification, body)
    .act(people.leader, { kind: 'reportRectification', versionId: V.rectification });

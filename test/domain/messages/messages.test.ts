import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import { digestMail, type DigestLine } from '../../../domain/messages/digest-text.ts';
import { noticeSentence } from '../../../domain/messages/notice-text.ts';
import { LOCALES } from '../../../domain/locale.ts';
import type { NoticeEffect } from '../../../domain/process/process.ts';
import { budgetItem } from '../../../domain/processes/budget-item/index.ts';
import { Play, received } from '../../support/budget-item-play.ts';
import { people } from '../../support/people.ts';

/** Everything that a year tells people, with a supervisor who answers and an extension that is granted. */
function told(): readonly NoticeEffect[] {
  const late = new Play()
    .on('2024-11-20')
    .act(people.officer, { kind: 'urge', key: 'submitTargets', note: '请抓紧' })
    .act(people.supervisor, {
      kind: 'setFinalDate',
      key: 'submitTargets',
      date: asPlainDate('2024-12-02'),
      note: '最后一次',
    })
    .act(people.supervisor, {
      kind: 'summon',
      key: 'submitTargets',
      date: asPlainDate('2024-11-25'),
      place: '三楼会议室',
      note: '说明情况',
    })
    .act(people.officer, { kind: 'orderSubmission', reason: '至今未报' });
  const extended = received()
    .act(people.leader, { kind: 'askExtension', key: 'reportRectification', workingDays: 5, reason: '量大' })
    .act(people.director, { kind: 'grantExtension', key: 'reportRectification', workingDays: 5, opinion: '同意' });
  return [late, extended].flatMap(({ record, state }) =>
    record
      .flatMap(({ event }) => budgetItem.effects(event as never, state))
      .flatMap((effect) => (effect.kind === 'notice' ? [effect] : [])),
  );
}

describe('what people are told', () => {
  it.each(LOCALES)('has a sentence of its own for each thing, with every place filled: %s', (locale) => {
    const topics = new Set(told().map(({ topic }) => topic));
    expect([...topics]).toEqual(
      expect.arrayContaining([
        'escalated',
        'urged',
        'finalDateSet',
        'summoned',
        'submissionOrdered',
        'extensionGranted',
        'feedbackIssued',
      ]),
    );
    const unknown = noticeSentence(
      'no such topic',
      { item: '马铃薯种薯繁育示范推广项目', code: '2025-431-017' },
      locale,
    );
    for (const { topic, params } of told()) {
      const sentence = noticeSentence(topic, params, locale);
      expect(sentence).not.toMatch(/[{}]/);
      expect(sentence).not.toBe(unknown);
    }
  });
});

describe('a digest', () => {
  const line = (due: string, provisional = false): DigestLine => ({
    kind: 'reminder',
    instanceId: 'x',
    obligationKey: 'signReceipt',
    obligationKind: 'signReceipt',
    title: '路灯',
    due: asPlainDate(due),
    daysBefore: 3,
    provisional,
  });
  const notice: DigestLine = {
    kind: 'notice',
    instanceId: 'x',
    topic: 'itemResumed',
    params: { item: '路灯', code: '1' },
  };

  it('says how far each clock is on its day, and the news that could wait', () => {
    const lines = [line('2026-03-10'), line('2026-03-09'), line('2026-03-06', true), notice];
    const { subject, body } = digestMail({ name: '王某', day: asPlainDate('2026-03-09'), lines }, 'zh-CN');
    expect(subject).toBe('2026年3月9日 待办提醒（4 项）');
    expect(body.split('\n')).toEqual([
      '王某，您好：',
      '· “路灯”：签收反馈，2026年3月10日 到期，还有 1 天。',
      '· “路灯”：签收反馈，今天（2026年3月9日）到期。',
      '· “路灯”：签收反馈，已于 2026年3月6日 到期。（该年放假安排尚未公布，日期暂定）',
      '· “路灯”（1）恢复执行。',
    ]);
  });
});

import { eventSentence } from '../../../domain/messages/event-text.ts';

describe('a monitoring period in the record is called as people call it, never by its key', () => {
  it.each([
    ['q2', '报送运行监控情况（第 2 季度）', 'Monitoring (quarter 2) reported'],
    ['11-20', '报送运行监控情况（1月–11月20日）', 'Monitoring (Jan–Nov 20) reported'],
  ])('%s', (period, chinese, english) => {
    const event = { type: 'monitoringReported', period };
    expect([eventSentence(event, 'zh-CN'), eventSentence(event, 'en')]).toEqual([chinese, english]);
  });
});

import { obligationName } from '../../../domain/obligations/obligation-name.ts';

describe('what a clock is called', () => {
  it.each([
    ['giveFeedback', '反馈评价结果', 'give feedback'],
    ['resubmitTargets:1', '修改并重新申报绩效目标', 'resubmit performance targets'],
    ['resubmitTargets:2', '修改并重新申报绩效目标（第 2 次）', 'resubmit performance targets (2)'],
    ['resubmitTargets:ordered', '修改并重新申报绩效目标（责令后）', 'resubmit performance targets (as ordered)'],
    ['monitoringReport:q3', '报送运行监控情况（第 3 季度）', 'report monitoring (quarter 3)'],
    ['monitoringReport:11-20', '报送运行监控情况（1月–11月20日）', 'report monitoring (Jan–Nov 20)'],
    ['redoRectification:1@2026-05-20', '重新整改', 'redo rectification'],
    ['somethingNew', 'somethingNew', 'somethingNew'],
  ])('%s', (key, chinese, english) => {
    expect([obligationName(key, 'zh-CN'), obligationName(key, 'en')]).toEqual([chinese, english]);
  });
});

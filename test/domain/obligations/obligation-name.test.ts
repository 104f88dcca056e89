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
    ['verifyCorrection:1.1', '核实纠偏', 'verify the correction'],
    ['verifyCorrection:1.2', '核实纠偏（第 2 轮）', 'verify the correction (turn 2)'],
    ['verifyCorrection:2.1', '核实纠偏（第 2 次）', 'verify the correction (2)'],
    ['verifyCorrection:2.3', '核实纠偏（第 2 次第 3 轮）', 'verify the correction (2, turn 3)'],
    ['somethingNew', 'somethingNew', 'somethingNew'],
  ])('%s', (key, chinese, english) => {
    expect([obligationName(key, 'zh-CN'), obligationName(key, 'en')]).toEqual([chinese, english]);
  });
});

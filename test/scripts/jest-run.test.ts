import { tallyOf } from '../../scripts/jest-run.ts';

const CLEAN = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

describe('npm test counts every way a run can be bad', () => {
  it('counts a clean run as it is', () => {
    expect(tallyOf(CLEAN, 0)).toEqual({ passed: 3, failed: 0 });
  });

  it.each([
    ['a failed test', { numFailedTests: 1 }],
    ['a file that cannot be loaded', { numRuntimeErrorTestSuites: 1 }],
    ['a skipped test', { numPendingTests: 1 }],
    ['a test that is only announced', { numTodoTests: 1 }],
  ])('counts %s as failed', (_what, fault) => {
    expect(tallyOf({ ...CLEAN, ...fault }, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a Jest that ended badly although its tests passed', () => {
    expect(tallyOf(CLEAN, 1)).toEqual({ passed: 3, failed: 1 });
    expect(tallyOf(CLEAN, null)).toEqual({ passed: 3, failed: 1 });
  });

  it('counts a Jest that left no result, and one that found no tests', () => {
    expect(tallyOf(undefined, 1)).toEqual({ passed: 0, failed: 1 });
    expect(tallyOf({ ...CLEAN, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

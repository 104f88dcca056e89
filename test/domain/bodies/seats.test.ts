import { describe, expect, it } from '@jest/globals';
import { STANDING_TEXTS } from '../../../domain/bodies/body-text.ts';
import { departmentsMissing, DEPARTMENTS, restOf, STANDINGS, standingOf } from '../../../domain/bodies/seats.ts';
import { noticeSentence } from '../../../domain/messages/notice-text.ts';

const HEAD = { bodyId: 'b', seatId: 's', personId: 'p', active: true, holdsOffice: true };

describe('whom escalations of a region reach (S1)', () => {
  it('is the head of its body, where he has an account in use and is supervising leader there', () => {
    expect(standingOf(HEAD)).toBe('reached');
  });

  it('is every supervising leader where anything is missing, and it says what', () => {
    expect(standingOf({ ...HEAD, bodyId: null, seatId: null, personId: null })).toBe('noBody');
    expect(standingOf({ ...HEAD, seatId: null, personId: null })).toBe('noHead');
    expect(standingOf({ ...HEAD, personId: null, active: false, holdsOffice: false })).toBe('noAccount');
    expect(standingOf({ ...HEAD, active: false })).toBe('inactive');
    expect(standingOf({ ...HEAD, holdsOffice: false })).toBe('noRole');
    expect(Object.keys(STANDING_TEXTS)).toEqual([...STANDINGS]);
  });

  it('names the body and the person in the notice, and neither where it goes to everybody', () => {
    const params = { item: '水库除险', code: 'M-1', key: 'submitTargets', due: '2026-10-30', workingDays: 10 };
    const reached = { ...params, body: '市领导小组', leader: '吴辛' };
    expect(noticeSentence('escalated', reached, 'zh-CN')).toMatch(/逾期 10 个工作日，升级至“市领导小组”牵头人吴辛。$/);
    expect(noticeSentence('escalated', reached, 'en')).toMatch(/it has reached 吴辛, head of "市领导小组"\.$/);
    expect(noticeSentence('escalated', params, 'zh-CN')).toMatch(/逾期 10 个工作日。$/);
  });
});

describe('the departments that the policy names (S1)', () => {
  it('are all six expected in a coordination body, and whoever sits for none fills no place', () => {
    expect(departmentsMissing('coordination', [])).toEqual([...DEPARTMENTS]);
    expect(departmentsMissing('coordination', ['finance', null, 'audit'])).toEqual([
      'organisation',
      'publicity',
      'personnel',
      'statistics',
    ]);
    expect(departmentsMissing('coordination', [...DEPARTMENTS])).toEqual([]);
  });

  it('are not prescribed to a county’s working team', () => {
    expect(departmentsMissing('workingTeam', [])).toEqual([]);
  });
});

describe('working funds (S1)', () => {
  it('leave what was budgeted and not used, below zero where more was used', () => {
    expect(restOf({ budgetFen: 1_200_000, usedFen: 450_000 })).toBe(750_000);
    expect(restOf({ budgetFen: 0, usedFen: 1 })).toBe(-1);
  });
});

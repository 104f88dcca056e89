import { describe, expect, it } from '@jest/globals';
import { grantsWith, heldPermissions, holds, PERMISSIONS, rolesWith } from '../../../domain/process/permissions.ts';
import { ROLES } from '../../../domain/process/roles.ts';
import { makePerson } from '../../support/people.ts';

describe('routes ask for permissions, and roles carry them (design.md §5)', () => {
  it('lets an auditor read everything and do nothing', () => {
    const held = heldPermissions(makePerson('auditor'));
    expect(held).toEqual(expect.arrayContaining(['item.read', 'board.read', 'record.verify']));
    expect(held.filter((permission) => /\.(act|draft|open|change)$/.test(permission))).toEqual([]);
  });

  it('lets experts and agencies’ people work inside evaluations and read nothing of items, boards or registries', () => {
    for (const role of ['agencyEvaluator', 'expert'] as const) {
      const held = heldPermissions(makePerson(role));
      expect(held).toEqual(expect.arrayContaining(['inbox.read', 'evaluation.read', 'evaluation.act']));
      expect(
        held.filter((permission) => /^(item|board|library|registry|obligation|result)\./.test(permission)),
      ).toEqual([]);
    }
  });

  it('gives every permission to somebody, and the session to everybody', () => {
    expect(PERMISSIONS.filter((permission) => rolesWith(permission).length === 0)).toEqual([]);
    expect(rolesWith('session.own')).toEqual(ROLES);
  });

  it('decides on the grants that carry a permission, and on no others', () => {
    const [expert, clerk] = [makePerson('expert'), makePerson('unitClerk')];
    const both = { ...clerk, grants: [...expert.grants, ...clerk.grants] };
    expect(holds(both, 'item.read')).toBe(true);
    expect(grantsWith(both, 'item.read')).toEqual(clerk.grants);
  });
});

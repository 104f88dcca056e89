import type { Person, Subject } from '../../domain/process/actor.ts';
import type { Role } from '../../domain/process/roles.ts';

export const subject: Subject = {
  regionId: '431000',
  regionPath: ['43', '431000'],
  unitId: 'unit-1',
  divisionId: 'agriculture',
};

/** A person with one role over the subject; `more` moves him to another unit, region or division. */
export function makePerson(role: Role, more: Partial<Subject> & { readonly id?: string } = {}): Person {
  const { id = role, regionId = subject.regionId, unitId = subject.unitId } = more;
  const unitRole = role === 'unitClerk' || role === 'unitLeader';
  return { kind: 'person', id, name: id, grants: [{ role, regionId, ...(unitRole && { unitId }) }] };
}

export const people = {
  clerk: makePerson('unitClerk'),
  leader: makePerson('unitLeader'),
  officer: makePerson('financeOfficer'),
  performance: makePerson('performanceOfficer'),
  director: makePerson('financeDirector'),
  supervisor: makePerson('supervisingLeader'),
  auditor: makePerson('auditor'),
} as const;

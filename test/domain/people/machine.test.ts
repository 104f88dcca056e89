import { asPlainDate } from '../../../domain/calendar/plain-date.ts';
import {
  ABILITIES,
  isForMachines,
  permissionsOfAbilities,
  tokenFaults,
  tokenReminder,
} from '../../../domain/people/machine.ts';
import { covers, mayRead, type HeldGrant } from '../../../domain/process/actor.ts';
import { grantsWith, heldPermissions, holds } from '../../../domain/process/permissions.ts';
import { ROLES } from '../../../domain/process/roles.ts';
import { PROCESSES } from '../../../domain/processes/index.ts';
import { subject } from '../../support/people.ts';

const day = asPlainDate;
const machine = (more: Partial<HeldGrant> = {}): { readonly grants: readonly HeldGrant[] } => ({
  grants: [{ role: 'machine', regionId: '431000', ...more }],
});

describe('what a machine account may do (S4)', () => {
  it('is what was given to it and nothing else, however wide its role', () => {
    const reader = machine({ only: permissionsOfAbilities(['read']) });
    expect(holds(reader, 'item.read')).toBe(true);
    expect(holds(reader, 'item.open')).toBe(false);
    expect(grantsWith(reader, 'result.read')).toEqual([]);
  });

  it('never includes acting, signing, drafting, an inbox, a session or the people of the organisation', () => {
    const all = heldPermissions(machine({ only: permissionsOfAbilities(ABILITIES) }));
    expect(all.toSorted()).toEqual([...permissionsOfAbilities(ABILITIES)].toSorted());
    for (const forPeople of ['item.act', 'item.draft', 'evaluation.act', 'inbox.read', 'session.own', 'people.read'])
      expect(all).not.toContain(forPeople);
  });

  it('changes nothing by what it may read: no subscription, no saved filter', () => {
    expect([isForMachines('obligation.read', false), isForMachines('obligation.read', true)]).toEqual([true, false]);
    expect([isForMachines('item.open', true), isForMachines('item.act', false)]).toEqual([true, false]);
  });

  it('is asked for by no lifecycle, and is no role that a person could be given', () => {
    const asked = Object.values(PROCESSES).flatMap(({ lifecycle }) => lifecycle.rows.flatMap(({ who }) => who));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked).not.toContain('machine');
    expect(ROLES).not.toContain('machine');
  });

  it('reaches its region and what lies below it to read, or nothing beyond its units', () => {
    const county = { ...subject, regionId: '431021', regionPath: ['43', '431000', '431021'] };
    const [region] = machine().grants;
    const [unit] = machine({ unitId: subject.unitId }).grants;
    if (!region || !unit) throw new Error('no grants');
    expect([mayRead(region, county), covers(region, county), covers(region, subject)]).toEqual([true, false, true]);
    expect([mayRead(unit, subject), mayRead(unit, { ...subject, unitId: 'unit-2' })]).toEqual([true, false]);
  });
});

describe('a token (S4)', () => {
  const today = day('2026-03-02');

  it('is valid until tomorrow at least and for a year at most', () => {
    const codes = (on: string): readonly string[] => tokenFaults(day(on), today).map(({ code }) => code);
    expect(['2026-03-02', '2026-03-03', '2027-03-02', '2027-03-03'].map(codes)).toEqual([
      ['tokenEndsTooEarly'],
      [],
      [],
      ['tokenEndsTooLate'],
    ]);
  });

  it('is reminded of 30, 14, 7 and 1 days before its end, a missed morning not twice', () => {
    const on = (date: string): number | undefined => tokenReminder(day(date), today);
    expect(['2026-04-02', '2026-04-01', '2026-03-17', '2026-03-09', '2026-03-03', '2026-03-01'].map(on)).toEqual([
      undefined,
      30,
      30,
      7,
      1,
      undefined,
    ]);
  });
});

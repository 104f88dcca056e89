import { allQualified, submitted } from '../../support/budget-item-play.ts';
import { makePerson, people, subject } from '../../support/people.ts';
import type { Chain } from '../../../domain/sign-off/chain.ts';
import { readsChain } from '../../../domain/sign-off/readers.ts';
import { Office, officer, rule, step } from './office.ts';

const COUNTY = '431021';
const county = { ...subject, regionId: COUNTY, regionPath: ['43', '431000', COUNTY], unitId: 'unit-9' };

/** The bureau's own chain: liu has put it forward, its director signs. */
function bureaus(): Chain {
  const staff = [officer('liu', ['financeOfficer']), officer('deng', ['financeDirector'])];
  const signOff = { qualifyTargets: rule([step('director', ['financeDirector'])], { proposedBy: ['financeOfficer'] }) };
  const office = new Office(submitted().on('2024-10-22'), staff, signOff);
  office.does('liu', { kind: 'qualifyTargets', criteria: allQualified, opinion: '' });
  if (!office.chain) throw new Error('nothing is being signed');
  return office.chain;
}

describe('who reads what is said in a chain', () => {
  it('the body whose it is, and who audits; not the unit, nor people of outside, nor another system', () => {
    const reads = (person: Parameters<typeof readsChain>[1]) => readsChain(bureaus(), person, subject);
    const inside = [people.officer, people.performance, people.director, people.supervisor, people.auditor];
    const outside = [
      people.clerk,
      people.leader,
      ...(['agencyEvaluator', 'expert', 'machine'] as const).map((role) => makePerson(role)),
    ];
    expect(inside.map(reads)).toEqual(inside.map(() => true));
    expect(outside.map(reads)).toEqual(outside.map(() => false));
  });

  it('a county’s is not the city’s, but whoever audits the city reads it; nor is the city’s a county’s', () => {
    const director = makePerson('financeDirector', { id: 'county', regionId: COUNTY });
    expect(readsChain(bureaus(), director, county)).toBe(true);
    expect(readsChain(bureaus(), people.director, county)).toBe(false);
    expect(readsChain(bureaus(), people.auditor, county)).toBe(true);
    expect(readsChain(bureaus(), director, subject)).toBe(false);
  });

  it('whoever was asked by name, or stands in for him, reads it too', () => {
    const chain = bureaus();
    const [first, ...rest] = chain.steps;
    const seat = first?.seats[0];
    if (!seat) throw new Error('nobody is asked');
    const asked: Chain = {
      ...chain,
      steps: [{ seats: [{ ...seat, person: { id: 'unitLeader', name: '' } }] }, ...rest],
    };
    expect(readsChain(asked, people.leader, subject)).toBe(true);
    expect(readsChain(asked, officer('dai', [], { unitLeader: ['unitLeader'] }), subject)).toBe(true);
    expect(readsChain(asked, people.clerk, subject)).toBe(false);
  });
});

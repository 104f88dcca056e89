import type { WorkingAccount } from '../../../../domain/processes/evaluation/account-faults.ts';
import { mayJoinTeam, teamFaults } from '../../../../domain/processes/evaluation/team-choice.ts';
import { drawn, formed, lead } from '../../../support/evaluation-play.ts';
import { subject } from '../../../support/people.ts';

const leader = { personId: lead.id, name: '组长' };
const officer: WorkingAccount = { id: lead.id, name: '组长', unitIds: [] };
const other: WorkingAccount = { id: 'officer', name: '经办', unitIds: ['elsewhere'] };
const { state } = formed();

/** Each fault of a team as place and code. */
function faults(members: readonly { readonly personId: string; readonly name: string }[], officers = [officer, other]) {
  return teamFaults(state, { leader, members }, officers).map(({ path, code }) => `${path} ${code}`);
}

describe('the team of an evaluation (E6)', () => {
  it('has no fault where all are officers of the bureau under their own names', () => {
    expect(faults([{ personId: 'officer', name: '经办' }])).toEqual([]);
  });

  it('is of accounts, each under its own name: an invented id, an outsider and a borrowed name are refused', () => {
    expect(
      faults([
        { personId: 'nobody', name: '张三' },
        { personId: 'officer', name: '李四' },
      ]),
    ).toEqual(['/members/0 notAnOfficer', '/members/1 personNamedOtherwise']);
  });

  it('takes nobody of the evaluated unit or of one above it', () => {
    for (const unitId of [subject.unitId, 'bureau']) {
      const own = { ...other, unitIds: [unitId] };
      expect(faults([{ personId: 'officer', name: '经办' }], [officer, own])).toEqual(['/members/0 ofEvaluatedUnit']);
      expect(mayJoinTeam(state, own)).toBe(false);
    }
    expect(mayJoinTeam(state, other)).toBe(true);
  });

  it('takes nobody of the panel, whatever his account', () => {
    const [seated] = drawn().state.panel?.experts ?? [];
    const account = { id: seated?.personId ?? '', name: seated?.name ?? '', unitIds: [] };
    expect(mayJoinTeam(drawn().state, account)).toBe(false);
  });
});

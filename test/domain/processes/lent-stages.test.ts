import { STAGES } from '../../../domain/processes/budget-item/stages.ts';
import { lentPhases } from '../../../domain/processes/lent-stages.ts';
import { LIFECYCLE as ITEM } from '../../../domain/processes/budget-item/lifecycle.ts';
import { LIFECYCLE as EVALUATION } from '../../../domain/processes/evaluation/lifecycle.ts';
import { LIFECYCLE as DOCUMENT } from '../../../domain/processes/result-document/lifecycle.ts';

describe('a delegation for one stage of the year', () => {
  it('holds in the phases that lie in it: each phase in one stage; reports and supervised matters lie in none', () => {
    const lent = STAGES.flatMap(lentPhases);
    expect(new Set(lent).size).toBe(lent.length);
    const phases = new Set([ITEM, EVALUATION, DOCUMENT].flatMap(({ tracks }) => tracks['main']?.phases ?? []));
    expect(lent.toSorted()).toEqual([...phases].toSorted());
  });

  it('takes an evaluation from its team to its conclusion as evaluation, a document about results as use', () => {
    expect(lentPhases('evaluation')).toEqual(expect.arrayContaining(['reviewing', 'forming', 'approving']));
    expect(lentPhases('followUp')).toEqual(expect.arrayContaining(['followUp', 'documentSigning']));
  });
});

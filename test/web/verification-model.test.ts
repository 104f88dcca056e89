import { problemAt, resultsOf, withoutOpinion, type Choices } from '../../web/src/pages/verification/together-model.ts';

const PROBLEMS = [{ no: 1 }, { no: 2 }, { no: 4 }];
const CHOICES: Choices = {
  '4': { result: 'returned', opinion: ' 缺凭证 ' },
  '1': { result: 'closedOut', opinion: '  ' },
  '2': { result: '', opinion: '写了一半' },
};

describe('several problems answered in one act', () => {
  it('sends what has a result, in the order of the problems, and leaves the rest for later', () => {
    expect(resultsOf(PROBLEMS, CHOICES)).toEqual([
      { problemNo: 1, result: 'closedOut', opinion: '' },
      { problemNo: 4, result: 'returned', opinion: '缺凭证' },
    ]);
    expect(resultsOf(PROBLEMS, {})).toEqual([]);
  });

  it('asks for a word on each result', () => {
    expect(withoutOpinion(resultsOf(PROBLEMS, CHOICES))).toEqual([1]);
  });

  it('leads a fault of the server to the problem that was sent there', () => {
    const sent = resultsOf(PROBLEMS, CHOICES);
    expect(problemAt('/results/1', sent)).toBe(4);
    expect(problemAt('/command/results/0/opinion', sent)).toBe(1);
    expect(problemAt('/results/9', sent)).toBeUndefined();
    expect(problemAt('/on', sent)).toBeUndefined();
  });
});

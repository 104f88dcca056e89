import { clauseRows, clausesPageIsFresh, pagePaths } from '../../scripts/clause-table.ts';

/** Clauses that nothing carries yet: whoever builds one takes it off this list. */
const OPEN: readonly string[] = [];

describe('clause by clause', () => {
  it('the page of the documentation says what code and tests say today', () => {
    expect(clausesPageIsFresh()).toBe(true);
  });

  it('every page that a clause leads to exists', () => {
    const known = pagePaths();
    expect(clauseRows().flatMap(({ pages }) => pages.filter((path) => !known.has(path)))).toEqual([]);
  });

  it('every clause has a test that names it and a place on the page, but for those known to be open', () => {
    const bare = clauseRows().filter(({ pages, tests }) => pages.length === 0 || tests.length === 0);
    expect(bare.map(({ id }) => id)).toEqual(OPEN);
  });
});

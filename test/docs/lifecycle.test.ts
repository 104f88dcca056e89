import { lifecyclePageIsFresh } from '../../scripts/lifecycle-diagrams.ts';

it('the lifecycle page shows the table that the server obeys', () => {
  expect(lifecyclePageIsFresh()).toBe(true);
});

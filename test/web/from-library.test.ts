import { withIndicator } from '../../web/src/pages/targets/from-library.ts';

const origin = {
  name: '验收合格率',
  basis: '指标库 2026 版',
  content: { targetLevel: 'quality', comparator: 'gte', unit: '%', evidence: '验收报告' },
};
const newRow = () => ({ id: 'new', cells: {} });

describe('an indicator of the library in a target table', () => {
  it('fills the row that is looked at where it is empty, and keeps where it comes from', () => {
    const rows = [{ id: 'a', cells: { level1: 'output', level2: 'quantity', name: '' } }];
    expect(withIndicator(rows, 0, origin, newRow)).toEqual([
      {
        id: 'a',
        cells: {
          level1: 'output',
          level2: 'quality',
          name: '验收合格率',
          comparator: 'gte',
          unit: '%',
          evidence: '验收报告',
          basis: '指标库 2026 版',
        },
      },
    ]);
  });

  it('never writes over what somebody typed: it goes into a new row below', () => {
    const rows = [
      { id: 'a', cells: { name: '自拟指标', value: '5', weight: '10' } },
      { id: 'b', cells: { name: '另一个' } },
    ];
    const filled = withIndicator(rows, 0, origin, newRow);
    expect(filled.map(({ id }) => id)).toEqual(['a', 'new', 'b']);
    expect([filled[0], filled[2]]).toEqual(rows);
    expect(filled[1]?.cells['weight']).toBeUndefined();
  });
});

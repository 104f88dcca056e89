import { readBlock } from '../../../domain/targets/read-block.ts';

describe('where the columns of a pasted block go', () => {
  it('headings of tables say it, whatever their order; the row of headings and the row numbers are taken off', () => {
    expect(
      readBlock(
        [
          ['序号', '一级指标', '二级指标', '三级指标', '指标值', '计量单位', '权重（分）', '设定依据'],
          ['1', '产出指标', '数量指标', '水标尺', '≥266', '米', '10', '任务书'],
        ],
        'level1',
      ),
    ).toEqual({
      keys: ['level1', 'level2', 'name', 'value', 'unit', 'weight', 'basis'],
      block: [['产出指标', '数量指标', '水标尺', '≥266', '米', '10', '任务书']],
    });
  });

  it('a heading that is not known keeps its column, in the explanation', () => {
    const plan = readBlock(
      [
        ['三级指标', '指标值', '责任科室'],
        ['水标尺', '266', '工程科'],
        ['验收', '100%', '质检科'],
      ],
      'name',
    );
    expect(plan?.keys).toEqual(['name', 'value', 'explanation']);
    expect(plan?.block[1]).toEqual(['验收', '100%', '质检科']);
  });

  it('without headings, a fourth column of whole targets is the value; unit, weight and basis follow by what they hold', () => {
    const rows = [
      ['产出', '数量', '水标尺', '≥266米', '10', '任务书'],
      ['', '质量', '验收合格率', '100%', '20', '规范'],
    ];
    expect(readBlock(rows, 'level1')?.keys).toEqual(['level1', 'level2', 'name', 'value', 'weight', 'basis']);
    const withUnit = [
      ['产出', '数量', '水标尺', '≥266', '米', '10'],
      ['产出', '质量', '合格率', '=100', '%', '20'],
    ];
    expect(readBlock(withUnit, 'level1')?.keys).toEqual(['level1', 'level2', 'name', 'value', 'unit', 'weight']);
  });

  it('numbers of rows in front are taken off', () => {
    const rows = [
      ['1', '产出', '数量', '水标尺', '≥266米'],
      ['2', '产出', '质量', '合格率', '≥95%'],
    ];
    expect(readBlock(rows, 'level1')?.block[0]).toEqual(['产出', '数量', '水标尺', '≥266米']);
  });

  it('our own eight columns, and a block pasted elsewhere, fit side by side', () => {
    expect(readBlock([['产出指标', '数量指标', '水标尺', '≥', '266', '米', '10', '任务书']], 'level1')).toBeUndefined();
    expect(readBlock([['266', '米', '10']], 'value')).toBeUndefined();
  });
});

import { recurrenceOf, type ProblemGroup } from '../../../domain/analytics/recurrence.ts';

const told = (unitId: string, category: string, year: number, problems = 1): ProblemGroup => ({
  unitId,
  category,
  year,
  problems,
});

describe('the same class of problem again (R2)', () => {
  const groups = [
    told('a', 'fundUse', 2023),
    told('a', 'fundUse', 2025, 2),
    told('b', 'fundUse', 2025),
    told('b', 'evidence', 2021),
    told('b', 'evidence', 2025),
    told('c', 'other', 2024),
    told('c', 'other', 2025),
  ];

  it('is repeated where the same unit had the class within the years looked at', () => {
    const { classes, units } = recurrenceOf(groups, 2025, 3);
    expect(classes.find(({ category }) => category === 'fundUse')).toEqual({
      category: 'fundUse',
      problems: 3,
      units: 2,
      repeated: 2,
      repeatedUnits: 1,
      years: [
        { year: 2023, problems: 1 },
        { year: 2024, problems: 0 },
        { year: 2025, problems: 3 },
      ],
    });
    expect(units.map(({ unitId, category, problems }) => [unitId, category, problems])).toEqual([['a', 'fundUse', 2]]);
  });

  it('is not, where it was longer ago', () => {
    const again = (within: number): readonly string[] =>
      recurrenceOf(groups, 2025, within).units.map(({ unitId }) => unitId);
    expect(again(2)).toEqual([]);
    expect(again(5)).toEqual(['a', 'b']);
  });

  it('never takes two that are "other" for the same', () => {
    expect(recurrenceOf(groups, 2025, 5).classes.find(({ category }) => category === 'other')).toMatchObject({
      problems: 1,
      repeated: 0,
    });
  });

  it('lists whoever has most of it first', () => {
    const more = [...groups, told('d', 'evidence', 2024), told('d', 'evidence', 2025, 5)];
    expect(recurrenceOf(more, 2025, 5).units.map(({ unitId }) => unitId)).toEqual(['d', 'a', 'b']);
  });
});

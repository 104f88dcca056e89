import { lifecycleFaults } from '../../../../domain/process/lifecycle-check.ts';
import { BudgetItemCommandSchema } from '../../../../domain/processes/budget-item/commands.ts';
import { LIFECYCLE } from '../../../../domain/processes/budget-item/lifecycle.ts';

const commands = BudgetItemCommandSchema.options.map((option) => option.shape.kind.value);

/** Phases that an act on another track opens: the conclusion opens disclosure, the feedback the consequence, a stop the funds. */
const OPENED_ELSEWHERE = { consequence: ['open'], disclosure: ['open'], funds: ['recovering'], feedback: ['none'] };

describe('the lifecycle table of a budget item', () => {
  it('reaches every phase, leaves no terminal one, and has no dead end', () => {
    const faults = lifecycleFaults(LIFECYCLE, OPENED_ELSEWHERE);
    expect(faults).toEqual([]);
  });

  it('finds a phase nobody reaches', () => {
    const without = { ...LIFECYCLE, rows: LIFECYCLE.rows.filter(({ command }) => command !== 'suspendItem') };
    expect(lifecycleFaults(without, OPENED_ELSEWHERE)).toContainEqual({
      kind: 'unreachable',
      track: 'main',
      phase: 'suspended',
    });
  });

  it('has a row for every command, and a command for every row that people may do', () => {
    expect(new Set(LIFECYCLE.rows.filter(({ who }) => who.length > 0).map(({ command }) => command))).toEqual(
      new Set(commands),
    );
  });

  it('cites a clause of the policy on every row', () => {
    expect(LIFECYCLE.rows.filter(({ clause }) => !/^[GMER]\d$/.test(clause))).toEqual([]);
  });

  it('names every command and phase in both languages', () => {
    const phases = Object.values(LIFECYCLE.tracks).flatMap((track) => track.phases);
    const texts = [
      ...LIFECYCLE.rows.map(({ command }) => LIFECYCLE.names[command]),
      ...phases.map((phase) => LIFECYCLE.phaseNames[phase]),
    ];
    expect(texts.filter((text) => !text?.['zh-CN'] || !text.en)).toEqual([]);
  });
});

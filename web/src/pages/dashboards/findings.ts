import type { Bilingual } from '../../../../domain/locale.ts';
import type {
  Deadlines,
  LightsTold,
  LoopTold,
  MoneyTold,
  ProblemsTold,
  PunctualityTold,
  StagesTold,
} from '../../api/dashboard-answers.ts';
import { STAGE_NAMES } from '../../text/item-text.ts';
import { FINDINGS as F, LOOP_NAMES } from '../../text/dashboard-text.ts';

/** What figures say, as a sentence; a value that is itself bilingual is said in the reader's language. */
export interface Finding {
  readonly text: Bilingual;
  readonly values: Readonly<Record<string, string | number | Bilingual>>;
}

/** A share in whole percent; exact halves are rounded up. */
export function percentOf(part: number, whole: number): string {
  return `${String(whole === 0 ? 0 : Math.round((part / whole) * 100))}%`;
}

export function loopFinding({ items, steps }: Pick<LoopTold, 'items' | 'steps'>): Finding {
  if (items === 0) return { text: F.loopNone, values: {} };
  const closed = steps.at(-1)?.items ?? 0;
  const worst = steps.toSorted((a, b) => b.lost - a.lost)[0];
  if (!worst || worst.lost === 0) return { text: F.loopClosed, values: { items } };
  const values = { items, closed, rate: percentOf(closed, items), step: LOOP_NAMES[worst.step], lost: worst.lost };
  return { text: F.loop, values };
}

/** How many deadlines were counted. */
export function casesOf({ onTime, withinExtension, late }: Deadlines): number {
  return onTime + withinExtension + late;
}

/** Compared before it is rounded: a difference of less than half a point is none. */
export function punctualFinding(
  { total, lastYear }: Pick<PunctualityTold, 'total' | 'lastYear'>,
  kind: Bilingual,
): Finding {
  const cases = casesOf(total);
  if (cases === 0) return { text: F.punctualNone, values: {} };
  const rate = percentOf(total.onTime, cases);
  if (lastYear === null || casesOf(lastYear) === 0) {
    return { text: F.punctualAlone, values: { kind, rate, late: total.late } };
  }
  const points = (total.onTime / cases - lastYear.onTime / casesOf(lastYear)) * 100;
  if (Math.abs(points) < 0.5) return { text: F.punctualSame, values: { kind, rate } };
  const text = points > 0 ? F.punctualUp : F.punctualDown;
  return { text, values: { kind, rate, points: Math.round(Math.abs(points)) } };
}

export function lightsFinding({ months }: Pick<LightsTold, 'months'>): Finding {
  const [before, last] = [months.at(-2), months.at(-1)];
  const any = months.some(({ red, yellow, green }) => red + yellow + green > 0);
  if (!last || !before || !any) return { text: F.lightsNone, values: {} };
  const { red } = last;
  const [year = '', month = ''] = last.month.split('-');
  const when = { year, month: Number(month), red };
  const more = red - before.red;
  if (more === 0) return { text: F.lightsSame, values: when };
  return { text: more > 0 ? F.lightsMore : F.lightsFewer, values: { ...when, count: Math.abs(more) } };
}

export function moneyFinding({ grades }: Pick<MoneyTold, 'grades'>): Finding {
  const whole = grades.reduce((sum, { fen }) => sum + fen, 0);
  const good = grades.filter(({ grade }) => grade === 'excellent' || grade === 'good');
  if (grades.every(({ items }) => items === 0)) return { text: F.moneyNone, values: {} };
  const items = good.reduce((sum, one) => sum + one.items, 0);
  return {
    text: F.money,
    values: {
      items,
      share: percentOf(
        good.reduce((sum, { fen }) => sum + fen, 0),
        whole,
      ),
    },
  };
}

const OLD_MONTHS = 6;

export function problemsFinding({ ages }: Pick<ProblemsTold, 'ages'>): Finding {
  const count = ages.reduce((sum, { problems }) => sum + problems, 0);
  if (count === 0) return { text: F.problemsNone, values: {} };
  const old = ages
    .filter(({ fromMonths }) => fromMonths >= OLD_MONTHS)
    .reduce((sum, { problems }) => sum + problems, 0);
  return old === 0 ? { text: F.problemsYoung, values: { count } } : { text: F.problemsOld, values: { count, old } };
}

export function stagesFinding({ stages }: Pick<StagesTold, 'stages'>): Finding {
  const [longest] = stages
    .filter(({ median }) => median !== null)
    .toSorted((a, b) => (b.median ?? 0) - (a.median ?? 0));
  if (!longest) return { text: F.stagesNone, values: {} };
  const { stage, median, p90 } = longest;
  return { text: F.stages, values: { stage: STAGE_NAMES[stage], median: median ?? 0, p90: p90 ?? 0 } };
}

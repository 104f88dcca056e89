import type { Bilingual } from '../domain/locale.ts';
import { isMet, type Aim, type Measured, type Reading } from './figure.ts';
import type { Floor, FloorSide } from './figures/floor.ts';
import type { Machine } from './machine.ts';
import type { Scale } from './scale.ts';

/** A figure as it came out, beside the floor measured just before it. */
export interface Outcome {
  readonly name: string;
  readonly title: Bilingual;
  readonly seconds: number;
  /** Of the last minute, when it was done. */
  readonly load: number;
  readonly floor: Floor;
  readonly measured?: Measured;
  readonly error?: string;
}

export interface Report {
  readonly machine: Machine;
  readonly scale: Scale;
  readonly startedAt: string;
  readonly seconds: number;
  readonly figures: readonly Outcome[];
}

/** The report as a person reads it in a terminal. */
export function renderReport({ machine, scale, figures, seconds }: Report): string {
  const { system, cpu, cores, memoryGiB, node, postgres, loadBefore } = machine;
  return [
    `${system}, ${cpu}, ${String(cores)} 核 · cores, ${String(memoryGiB)} GiB; Node ${node}, PostgreSQL ${postgres}`,
    `${String(scale.items)} 个项目 · items; 开始前负载 · load before ${loadBefore.toFixed(1)}; 用时 · took ${seconds.toFixed(0)} s`,
    '',
    ...figures.flatMap(renderOutcome),
  ].join('\n');
}

function renderOutcome({ name, title, measured, error, floor, load }: Outcome): readonly string[] {
  const head = [
    `${title['zh-CN']} · ${title.en}  [${name}]`,
    ...(measured ? [`  ${measured.how['zh-CN']} · ${measured.how.en}`] : []),
    `  底线 · floor: ${renderFloor('写 · write', floor.write)}; ${renderFloor('读 · read', floor.read)}; 负载 · load ${load.toFixed(1)}`,
  ];
  if (!measured) return [...head, `  ✘ ${error ?? ''}`, ''];
  return [...head, ...measured.readings.map((reading) => `  ${renderReading(reading)}`), ''];
}

function renderFloor(name: string, { perSecond, p95Ms, cpuMs }: FloorSide): string {
  return `${name} ${rounded(perSecond)}/s, p95 ${rounded(p95Ms)} ms, ${rounded(cpuMs)} CPU-ms`;
}

const MARKS = { true: '✔', false: '✘', undefined: '·' } as const;

/** One line: whether the aim is met, what was measured, the aim, and how many times the floor it is. */
export function renderReading(reading: Reading): string {
  const { of, value, unit, aim, timesFloor } = reading;
  const mark = MARKS[String(isMet(reading)) as keyof typeof MARKS];
  const more = [
    ...(aim ? [`目标 · aim ${renderAim(aim)} ${unit}`] : []),
    ...(timesFloor === undefined ? [] : [`${rounded(timesFloor)} × 底线 · floor`]),
  ];
  const tail = more.length === 0 ? '' : ` (${more.join('; ')})`;
  return `${mark} ${of['zh-CN']} · ${of.en}: ${rounded(value)} ${unit}${tail}`;
}

function renderAim(aim: Aim): string {
  return 'atLeast' in aim ? `≥ ${rounded(aim.atLeast)}` : `≤ ${rounded(aim.atMost)}`;
}

/** Three digits that count; what is large is written out. */
export function rounded(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en-US');
  return String(Number(value.toPrecision(3)));
}

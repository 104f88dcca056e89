import type { Bilingual } from '../domain/locale.ts';
import type { Floor } from './figures/floor.ts';
import type { Lab } from './lab/lab.ts';

/** What a figure is counted in. */
export const UNITS = ['1/s', 'ms', 'CPU-ms', 's', 'B', 'kB', 'CPU-%', '×', ''] as const;
export type Unit = (typeof UNITS)[number];

/** Where we want to be: a figure is to reach at least, or at most, this much. */
export type Aim = { readonly atLeast: number } | { readonly atMost: number };

/** One measured number. */
export interface Reading {
  readonly of: Bilingual;
  readonly value: number;
  readonly unit: Unit;
  readonly aim?: Aim;
  /** How many times dearer than the floor measured beside it; above one, whatever the unit. */
  readonly timesFloor?: number;
}

/** A figure as it was measured. */
export interface Measured {
  readonly readings: readonly Reading[];
  /** How it was measured, and at which scale. */
  readonly how: Bilingual;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface Figure {
  readonly name: string;
  readonly title: Bilingual;
  measure(lab: Lab, floor: Floor): Promise<Measured>;
}

/** How many times dearer than the floor: of rates the inverse. */
export function timesFloor(value: number, unit: Unit, floor: number): number {
  return unit === '1/s' ? floor / value : value / floor;
}

/** Whether an aim is met; undefined where none is set. */
export function isMet({ value, aim }: Pick<Reading, 'value' | 'aim'>): boolean | undefined {
  if (!aim) return undefined;
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

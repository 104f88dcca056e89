import { defineQuery } from '@temporalio/workflow';
import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { PlannedEffect } from './contract.ts';

/** One morning round of one region. Its day is the day it runs: a round that was missed is caught up by the next. */
export interface MorningRoundInput {
  readonly regionId: string;
  readonly clockOriginMs: number;
}

export interface MorningRoundResult {
  readonly on: PlainDate;
  readonly reminders: number;
  readonly digests: number;
  /** Reminders of duties that nobody holds a role for. */
  readonly unaddressed: number;
}

/** One night's comparison of the record, the workflows and the moments that should have passed. */
export interface ReconciliationInput {
  readonly clockOriginMs: number;
  /** Only this region and what lies below it, where somebody asked for that. */
  readonly regionId?: string | undefined;
  /** Where a continued run goes on: the last instance it looked at. */
  readonly after?: string | null;
  readonly checked?: number;
  readonly repaired?: number;
}

export interface ReconciliationResult {
  readonly checked: number;
  readonly repaired: number;
}

/** A confirmed change of the calendar, carried to every open clock it concerns. */
export interface CalendarChangeInput {
  /** The version that was confirmed. */
  readonly calendarVersion: string;
  readonly clockOriginMs: number;
  readonly after?: string | null;
  readonly recomputed?: number;
  readonly moved?: number;
}

export interface CalendarChangeResult {
  readonly recomputed: number;
  readonly moved: number;
}

/** A version of the policy in force, carried to everything that runs in its regions. */
export interface PolicyChangeInput {
  readonly ref: string;
  readonly clockOriginMs: number;
  readonly after?: string | null;
  readonly carried?: number;
  readonly moved?: number;
}

export interface PolicyChangeResult {
  readonly carried: number;
  readonly moved: number;
}

/** Something that failed for good and was asked for again by an operator. */
export interface RetryEffectsInput {
  readonly instanceId: string;
  readonly effects: readonly PlannedEffect[];
  readonly clockOriginMs: number;
}

export interface CarryMailsInput {
  readonly clockOriginMs: number;
}

export const calendarChangeProgress = defineQuery<CalendarChangeResult>('progress');

export const policyChangeProgress = defineQuery<PolicyChangeResult>('progress');

export const UPKEEP_WORKFLOWS = {
  morningRound: 'morningRound',
  reconciliation: 'reconciliation',
  calendarChange: 'calendarChange',
  policyChange: 'policyChange',
  retryEffects: 'retryEffects',
  carryMails: 'carryMails',
} as const;

export function morningRoundId(regionId: string): string {
  return `morningRound:${regionId}`;
}

export const RECONCILIATION_ID = 'reconciliation';

/** One workflow per thing an operator asked for: told twice it is done once. */
export function askedWorkflowId(workflow: string, operationId: string): string {
  return `${workflow}:${operationId}`;
}

/** One workflow per confirmed change: confirming twice is one change. */
export function calendarChangeWorkflowId(calendarVersion: string): string {
  return `calendarChange:${calendarVersion}`;
}

/** One workflow per version put into force. */
export function policyChangeWorkflowId(ref: string): string {
  return `policyChange:${ref}`;
}

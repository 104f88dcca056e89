import type { WorkflowHandle } from '@temporalio/client';

/**
 * Whether every task and activity of the open run has ended. Asked before a query: the time-skipping server loses a
 * question that meets a workflow at work, and then holds time for a minute.
 */
export async function isIdle(handle: Pick<WorkflowHandle, 'fetchHistory'>): Promise<boolean> {
  const events = (await handle.fetchHistory()).events ?? [];
  const begun = events.filter(
    (event) => event.workflowTaskScheduledEventAttributes ?? event.activityTaskScheduledEventAttributes,
  );
  const ended = events.filter(
    (event) =>
      event.workflowTaskCompletedEventAttributes ??
      event.workflowTaskFailedEventAttributes ??
      event.workflowTaskTimedOutEventAttributes ??
      event.activityTaskCompletedEventAttributes ??
      event.activityTaskFailedEventAttributes ??
      event.activityTaskTimedOutEventAttributes,
  );
  const last = events.at(-1);
  return begun.length > 0 && begun.length === ended.length && !last?.workflowExecutionContinuedAsNewEventAttributes;
}

import { defaultPayloadConverter } from '@temporalio/common';
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker';
import type { OpenSpan, Tracing } from '../telemetry/tracing.ts';
import { TRACE_HEADER, type TraceSinks } from '../workflows/contract.ts';
import type { Parcel } from './outbox.ts';
import type { Send } from './sender.ts';

/**
 * Each act that travels in a signal goes on in its own trace: a span of the relay's below the act's, which the workflow
 * then goes on from. Acts that were not traced stay so.
 */
export function traceSend(send: Send, tracing: Tracing): Send {
  return async (parcel) => {
    const spans: OpenSpan[] = [];
    const entries = parcel.entries.map((entry) => {
      if (entry.act.trace === undefined) return entry;
      const span = tell(parcel, entry, tracing);
      spans.push(span);
      return { ...entry, act: { ...entry.act, trace: span.traceparent } };
    });
    try {
      await send({ ...parcel, entries: entries as [Parcel['entries'][0], ...Parcel['entries']] });
    } catch (error) {
      spans.forEach((span) => {
        span.fail(error instanceof Error ? error.name : 'unknown');
      });
      throw error;
    } finally {
      spans.forEach((span) => {
        span.end();
      });
    }
  };
}

function tell({ instanceId, entries }: Parcel, entry: Parcel['entries'][number], tracing: Tracing): OpenSpan {
  return tracing.open({
    name: `tell ${entry.process}`,
    kind: 'producer',
    parent: entry.act.trace,
    attributes: {
      'bihuan.process': entry.process,
      'bihuan.region': entry.regionId,
      'bihuan.instance.id': instanceId,
      'bihuan.version': entry.act.version,
      'bihuan.acts.in.signal': entries.length,
    },
  });
}

/** What a workflow heard, as a span that began when it began to work on it. Without tracing there is nothing to hear. */
export function traceSinks(tracing: Tracing | undefined): InjectedSinks<TraceSinks> {
  return {
    traces: {
      heard: {
        fn: ({ workflowId, runId, workflowType }, { parent, spanId, startMs, version, phase }) => {
          const attributes = {
            'bihuan.process': workflowType,
            'bihuan.version': version,
            'bihuan.phase': phase,
            'temporal.workflow.id': workflowId,
            'temporal.run.id': runId,
          };
          tracing?.record({ name: `follow ${workflowType}`, kind: 'consumer', parent, spanId, startMs, attributes });
        },
      },
    },
  };
}

/** Each attempt at an activity is a span below the workflow that asked for it; what a clock asks for begins a trace. */
export function traceActivities(tracing: Tracing): ActivityInterceptorsFactory {
  return ({ info: { activityType, attempt, taskQueue, workflowExecution, workflowType } }) => ({
    inbound: {
      execute: (input, next) => {
        const [parent, ...links] = tracesIn(input.headers[TRACE_HEADER]);
        const attributes = {
          'bihuan.activity': activityType,
          'temporal.attempt': attempt,
          'temporal.task.queue': taskQueue,
          ...(workflowType !== undefined && { 'bihuan.process': workflowType }),
          ...(workflowExecution && { 'temporal.workflow.id': workflowExecution.workflowId }),
        };
        return tracing.during({ name: activityType, kind: 'consumer', parent, links, attributes }, () => next(input));
      },
    },
  });
}

function tracesIn(payload: Parameters<typeof defaultPayloadConverter.fromPayload>[0] | undefined): readonly string[] {
  return payload ? defaultPayloadConverter.fromPayload<readonly string[]>(payload) : [];
}

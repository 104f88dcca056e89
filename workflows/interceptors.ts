import { defaultPayloadConverter, type Headers } from '@temporalio/common';
import type { WorkflowInterceptors } from '@temporalio/workflow';
import { TRACE_HEADER } from './contract.ts';
import { tracesAsking } from './traces.ts';

/** Carries the traces of whoever asks into what is asked for; where nobody traces, nothing is added. */
export function interceptors(): WorkflowInterceptors {
  return {
    outbound: [
      {
        scheduleActivity: (input, next) => next({ ...input, headers: withTraces(input.headers) }),
        scheduleLocalActivity: (input, next) => next({ ...input, headers: withTraces(input.headers) }),
      },
    ],
  };
}

function withTraces(headers: Headers): Headers {
  const asking = tracesAsking();
  return asking.length === 0 ? headers : { ...headers, [TRACE_HEADER]: defaultPayloadConverter.toPayload(asking) };
}

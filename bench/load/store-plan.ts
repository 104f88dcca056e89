import type { ActRequest } from '../../db/process-store-types.ts';

/** Acts as the API hands them to the store, in the order in which they are done. */
export interface StorePlan {
  readonly url: string;
  readonly acts: readonly Pick<ActRequest, 'instanceId' | 'command' | 'actor'>[];
  /** Done before anything is measured. */
  readonly warmUp: number;
  readonly lanes: number;
  readonly perSecond?: number;
}

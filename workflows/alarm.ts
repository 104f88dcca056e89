import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** The one timer of a matter. */
export interface Alarm {
  /** When it rings, in Temporal's milliseconds; undefined while nothing will happen by itself. */
  readonly at: number | undefined;
  readonly rings: boolean;
  /** Moves it. The old timer is cancelled: one left behind would wake a cold workflow for nothing. */
  set(at: number | undefined, summary: string): void;
}

export function createAlarm(): Alarm {
  let scope: CancellationScope | undefined;
  const alarm = { at: undefined as number | undefined, rings: false, set };

  function set(at: number | undefined, summary: string): void {
    if (at === alarm.at && !alarm.rings) return;
    scope?.cancel();
    alarm.at = at;
    alarm.rings = false;
    scope = at === undefined ? undefined : arm(at, summary);
  }

  function arm(at: number, summary: string): CancellationScope {
    const mine = new CancellationScope();
    mine
      .run(() => sleep(Math.max(1, at - Date.now()), { summary }))
      .then(
        () => {
          alarm.rings = true;
        },
        (error: unknown) => {
          if (!isCancellation(error)) throw error;
        },
      );
    return mine;
  }

  return alarm;
}

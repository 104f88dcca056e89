/** One request of somebody signed in. A POST gets an idempotency key of its own. */
export interface Ask {
  readonly login: string;
  readonly path: string;
  readonly body?: object;
}

export interface HttpPlan {
  readonly port: number;
  readonly password: string;
  readonly asks: readonly Ask[];
  /** Done before anything is measured. */
  readonly warmUp: number;
  readonly lanes: number;
  /** Without it, as fast as the lanes are answered. */
  readonly perSecond?: number;
}

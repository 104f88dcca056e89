/** What must be undone, in the opposite order, whatever fails on the way. */
export class Undoing {
  private readonly undo: (() => Promise<unknown>)[] = [];

  later(work: () => Promise<unknown>): void {
    this.undo.push(work);
  }

  /** @throws {AggregateError} after everything has been tried */
  async now(): Promise<void> {
    const failures: unknown[] = [];
    for (const work of this.undo.splice(0).reverse()) {
      await work().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'The demo did not end cleanly.');
  }
}

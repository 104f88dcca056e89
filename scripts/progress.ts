/** What a person reads while things start: on standard error, because standard output may be somebody's JSON. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs one step and says what it is and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  say(`▸ ${title} …`);
  const result = await work();
  say(`✔ ${title} (${seconds(began)} s)`);
  return result;
}

export function seconds(beganMs: number): string {
  return ((performance.now() - beganMs) / 1000).toFixed(1);
}

import type { Page } from 'playwright-core';

/** Sends it to the API with the session of somebody's window; the id of what was acted on. */
export function sent(page: Page, path: string, body: object): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const { csrfToken } = await (await fetch('/api/v1/session')).json();
    const reply = await fetch('/api/v1${path}', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(${JSON.stringify(body)}),
    });
    if (!reply.ok) throw new Error(await reply.text());
    return (await reply.json()).id;
  })()`);
}

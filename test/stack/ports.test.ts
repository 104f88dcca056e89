import { createServer, type Server } from 'node:net';
import { assertPortFree, freePort, isFree, portOr } from '../../stack/ports.ts';

function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

describe('a taken port gets a message that says what to do', () => {
  it('names the port, its purpose, who holds it and the way out, in both languages', async () => {
    const port = await freePort();
    const server = await occupy(port);
    const refused = assertPortFree(port, '127.0.0.1', 'API', `PORT=${port + 1} npm start`);
    await expect(refused).rejects.toThrow(`Port ${port} (API) is taken`);
    await expect(refused).rejects.toThrow(`端口 ${port}（API）已被占用`);
    await expect(refused).rejects.toThrow(`PORT=${port + 1} npm start`);
    await expect(refused).rejects.toThrow(String(process.pid));
    server.close();
  });

  it('lets a free port pass, and takes another where any will do', async () => {
    const port = await freePort();
    await expect(assertPortFree(port, '127.0.0.1', 'API', '')).resolves.toBeUndefined();
    expect(await portOr(port)).toBe(port);
    const server = await occupy(port);
    expect(await isFree(port)).toBe(false);
    expect(await portOr(port)).not.toBe(port);
    server.close();
  });
});

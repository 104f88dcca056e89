import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpLane, readAnswer } from '../../bench/load/http-lane.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('an HTTP answer', () => {
  it('is read by its length, in bytes', () => {
    const text = 'HTTP/1.1 201 Created\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 6\r\n\r\n闭环';
    const answer = readAnswer(bytes(text));
    expect(answer).toMatchObject({ status: 201, body: '闭环' });
    expect(answer?.headers.get('set-cookie')).toBe('a=b; Path=/');
  });

  it('is read chunk by chunk', () => {
    const text = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n';
    expect(readAnswer(bytes(text))?.body).toBe('abc0123456789');
  });

  it('is not there before its last byte', () => {
    const whole = [
      'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    ];
    for (const text of whole) {
      for (let end = 0; end < text.length; end += 1) expect(readAnswer(bytes(text.slice(0, end)))).toBeUndefined();
      expect(readAnswer(bytes(text))?.body).toBe('abc');
    }
  });
});

describe('a lane', () => {
  let server: Server;
  let sockets = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => response.end(`${request.method ?? ''} ${request.url ?? ''} ${body}`));
    });
    server.on('connection', () => (sockets += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  it('asks one thing after the other over one connection', async () => {
    const lane = new HttpLane((server.address() as AddressInfo).port);
    const first = await lane.ask({ method: 'GET', path: '/a', headers: {} });
    const second = await lane.ask({ method: 'POST', path: '/b', headers: { 'x-key': '1' }, body: '{"办":1}' });
    lane.close();
    expect([first.body, second.body]).toEqual(['GET /a ', 'POST /b {"办":1}']);
    expect(sockets).toBe(1);
  });

  it('says so when nobody listens', async () => {
    const lane = new HttpLane(1);
    await expect(lane.ask({ method: 'GET', path: '/', headers: {} })).rejects.toThrow('ECONNREFUSED');
  });
});

import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemo, type DemoServer } from '#demo';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request whose path is sent as written: `fetch` would tidy it first. */
function ask(origin: string, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('the demo server', () => {
  let demo: DemoServer;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.close());

  it('listens on loopback, each server on a port of its own', async () => {
    const other = await startDemo();
    expect(demo.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    expect(other.origin).not.toBe(demo.origin);
    await other.close();
    await expect(ask(other.origin, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/contact.html?sujet=voirie#x', 'text/html; charset=utf-8'],
    ['/site.css', 'text/css; charset=utf-8'],
    ['/site.js', 'text/javascript; charset=utf-8'],
    ['/images/mairie.svg', 'image/svg+xml; charset=utf-8'],
    ['/images/IMG_2041.jpg', 'image/jpeg'],
    ['/medias/conseil.webm', 'video/webm'],
    ['/medias/conseil.vtt', 'text/vtt; charset=utf-8'],
    ['/medias/oiseaux.wav', 'audio/wav'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const { status, headers, body } = await ask(demo.origin, path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(body.length).toBeGreaterThan(0);
  });

  it('answers HEAD like GET, without the body', async () => {
    const got = await ask(demo.origin, '/sitemap.xml');
    const head = await ask(demo.origin, '/sitemap.xml', 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(got.body.length));
    expect(head.body.length).toBe(0);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const { status, headers } = await ask(demo.origin, '/contact.html', method);
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it.each([
    '/nulle-part.html',
    '/images',
    '/images/',
    '//',
    '/%',
    '/../defects.json',
    '/images/../../defects.json',
    '/%2e%2e/defects.json',
    '/..%2fdefects.json',
    '/..%5cdefects.json',
    '/....//defects.json',
    '/../../package.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/index.html%00.css',
    '//etc/passwd',
    'http://127.0.0.1/../defects.json',
  ])('has no page at %s', async (path) => {
    const { status, headers, body } = await ask(demo.origin, path);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body.toString('utf8')).toContain('<h1>Page introuvable</h1>');
  });

  it('writes its own origin in robots.txt and the sitemap', async () => {
    const robots = (await ask(demo.origin, '/robots.txt')).body.toString('utf8');
    const sitemap = (await ask(demo.origin, '/sitemap.xml')).body.toString('utf8');
    expect(robots).toContain(`Sitemap: ${demo.origin}/sitemap.xml`);
    expect(sitemap).toContain(`<loc>${demo.origin}/</loc>`);
    expect(robots + sitemap).not.toContain('{{');
  });
});

import { request } from 'node:http';
import type { Socket } from 'node:net';
import { UserError } from '#model';
import { CONNECT_MS, dial, hostOf, timeoutError } from './connect.ts';

/** Another proxy behind ours, as companies have them. */
export interface Upstream {
  readonly host: string;
  readonly port: number;
  /** Value of `Proxy-Authorization`, when the proxy's address holds a name and password. */
  readonly authorization: string | undefined;
  /** Whether requests for this address go through it. */
  readonly takes: (url: URL) => boolean;
}

/**
 * Reads a proxy address (`http://user:pass@host:port`) and the hosts that do without it, written as in
 * `NO_PROXY`: `*`, `host`, `.domain`, `host:port`.
 */
export function readUpstream(address: string, bypass: readonly string[]): Upstream {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:')
    throw new UserError({
      fr: 'L’adresse du proxy n’est pas utilisable : écrivez-la sous la forme http://hôte:port.',
      en: 'The proxy address cannot be used: write it as http://host:port.',
    });
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    host: hostOf(url),
    port: Number(url.port) || 80,
    authorization: url.username
      ? `Basic ${Buffer.from(credentials).toString('base64')}`
      : undefined,
    takes: (target) => !bypass.some((entry) => matches(entry.trim().toLowerCase(), target)),
  };
}

function matches(entry: string, target: URL): boolean {
  if (entry === '' || entry === '*') return entry === '*';
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  const targetPort = target.port || (target.protocol === 'https:' ? '443' : '80');
  if (port !== undefined && port !== targetPort) return false;
  const domain = name.replace(/^\*?\./, '');
  return target.hostname === domain || target.hostname.endsWith(`.${domain}`);
}

/** Reaches the proxy behind us: as it is for plain requests, and through it for a tunnel. */
export function reachThrough(upstream: Upstream, url: URL, method: string): Promise<Socket> {
  const { host, port } = upstream;
  return method === 'CONNECT' ? askTunnel(upstream, url) : dial({ host, port });
}

function askTunnel(upstream: Upstream, url: URL): Promise<Socket> {
  const { host, port, authorization } = upstream;
  const authority = `${url.hostname}:${url.port || '443'}`;
  const asked = request({
    host,
    port,
    method: 'CONNECT',
    path: authority,
    headers: {
      host: authority,
      ...(authorization && { 'proxy-authorization': authorization }),
    },
    agent: false,
  });
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => asked.destroy(timeoutError()), CONNECT_MS);
    asked.once('connect', (response, socket) => {
      clearTimeout(timer);
      if (response.statusCode === 200) return resolve(socket);
      socket.destroy();
      reject(new Error(`upstream proxy: HTTP ${response.statusCode ?? ''}`));
    });
    asked.once('response', (response) => {
      response.destroy();
      reject(new Error(`upstream proxy: HTTP ${response.statusCode ?? ''}`));
    });
    asked.once('error', reject);
    asked.once('close', () => clearTimeout(timer));
    asked.end();
  });
}

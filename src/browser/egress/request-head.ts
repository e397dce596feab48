/** The request line and headers of one HTTP/1 request, as sent to a proxy. */
export interface RequestHead {
  readonly method: string;
  /** Absolute URL for a plain request, `host:port` for CONNECT. */
  readonly target: string;
  /** `name: value`, in order, as sent. */
  readonly headers: readonly string[];
}

export const MAX_HEAD_BYTES = 262_144;

/** Reads a head (without its final blank line); undefined when it is not one. */
export function parseHead(text: string): RequestHead | undefined {
  const [line = '', ...headers] = text.split('\r\n');
  const [, method, target] = /^([A-Z]+) (\S+) HTTP\/1\.[01]$/.exec(line) ?? [];
  if (method === undefined || target === undefined) return undefined;
  return { method, target, headers };
}

/** Whether the request wants to carry a body or to become another protocol: reading needs neither. */
export function carriesMore({ headers }: RequestHead): boolean {
  return headers.some((header) => {
    const name = nameOf(header);
    if (name === 'content-length') return !/:\s*0+\s*$/.test(header);
    return name === 'transfer-encoding' || name === 'upgrade' || name === 'expect';
  });
}

/** Bytes of body that follow; undefined where the head does not tell, or wants more than to send them. */
export function bodyLength({ headers }: RequestHead): number | undefined {
  const others = headers.filter((header) => nameOf(header) !== 'content-length');
  const [length, ...more] = headers.filter((header) => !others.includes(header));
  const [, digits] = /:\s*(\d{1,9})\s*$/.exec(length ?? ': 0') ?? [];
  if (digits === undefined || more.length > 0) return undefined;
  return carriesMore({ method: '', target: '', headers: others }) ? undefined : Number(digits);
}

/** Headers meant for the proxy or the connection, not for the server (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'host',
  'keep-alive',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
]);

/** The head as the next hop must get it; `path` is what goes on its request line. */
export function writeHead(head: RequestHead, url: URL, path: string, extra: string[]): string {
  const named = head.headers
    .filter((header) => nameOf(header) === 'connection')
    .flatMap((header) => header.slice(header.indexOf(':') + 1).split(','))
    .map((name) => name.trim().toLowerCase());
  const kept = head.headers.filter((header) => {
    const name = nameOf(header);
    return !HOP_BY_HOP.has(name) && !named.includes(name);
  });
  const lines = [
    `${head.method} ${path} HTTP/1.1`,
    `Host: ${url.host}`,
    'Connection: keep-alive',
    ...extra,
    ...kept,
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}

function nameOf(header: string): string {
  return header.slice(0, header.indexOf(':')).trim().toLowerCase();
}

import type { LookupFunction } from 'node:net';

/** What is sent and obeyed whatever is fetched: the same for a whole run. */
export interface Visitor {
  readonly userAgent: string;
  /** Secrets (credentials, cookies): each set is sent to its own origin only, redirects included. */
  readonly headers: readonly OriginHeaders[];
  readonly signal?: AbortSignal;
  /** Replaces the DNS look-up, for a caller that must refuse or pin resolved addresses. */
  readonly lookup?: LookupFunction;
}

export interface OriginHeaders {
  readonly origin: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface GetRequest {
  readonly url: string;
  /** Asked for the address itself and for every hop of a redirect. */
  readonly allow: (url: string) => boolean;
  /** Bytes as sent, and bytes once inflated; what comes after is cut off. */
  readonly maxWireBytes: number;
  readonly maxBytes: number;
  /** For the whole exchange, redirects and body included. */
  readonly timeoutMs: number;
  /** Takes the inflated body of a 2xx answer piece by piece; without it, the body is returned whole. */
  readonly receive?: (chunk: Buffer) => 'more' | 'enough';
}

export interface GetAnswer {
  readonly ok: true;
  readonly status: number;
  /** Where the redirects ended. */
  readonly url: string;
  readonly redirects: readonly string[];
  readonly contentType: string;
  readonly retryAfter: string | null;
  /** Empty unless the status is 2xx and there was no `receive`. */
  readonly body: Buffer;
  /** The limit that cut the body off, if one did. */
  readonly cut: 'wire-bytes' | 'bytes' | null;
}

export type GetFailureKind =
  | 'timeout'
  | 'aborted'
  | 'dns'
  | 'connection'
  | 'tls'
  | 'protocol' // what came is not HTTP
  | 'encoding' // the body does not inflate, or not by a way we know
  | 'refused' // `allow` said no, to the address or to a redirect's target
  | 'redirects'; // too many, in a loop, or to nowhere

/** `detail` is a system error code, or the origin a redirect led to: never a query, header or credential. */
export interface GetFailure {
  readonly ok: false;
  readonly kind: GetFailureKind;
  readonly detail: string;
}

export type GetResult = GetAnswer | GetFailure;

/** How the layer fetches: `createGet` in production. */
export type Get = (request: GetRequest) => Promise<GetResult>;

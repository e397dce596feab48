import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isNonPublicAddress } from './addresses.ts';
import { hostOf } from './connect.ts';

/** Names to addresses, as the machine resolves them; rejects when a name is unknown. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** May a connection be made, and to which addresses exactly. */
export type Passage =
  | { readonly open: true; readonly addresses: readonly LookupAddress[] }
  | {
      readonly open: false;
      readonly reason: 'address' | 'dns' | 'sealed';
      readonly message: string;
    };

export interface GateOptions {
  /** Origins (scheme, host, port) that may be reached even at a non-public address. */
  readonly allowedOrigins: readonly string[];
  readonly resolve?: Resolve;
  /** A name nobody here knows is left to the proxy behind us, which may know it. */
  readonly unknownNamesPass: boolean;
}

export type Gate = (url: URL) => Promise<Passage>;

const REMEMBER_MS = 60_000;
const REMEMBER_NAMES = 1000;

/**
 * Decides where a request may go by the addresses its host resolves to: public ones, or any when the
 * origin was asked for by name. The caller connects to the returned addresses and to no other, so that
 * a name that changes its mind in between gains nothing (DNS rebinding).
 */
export function openGate(options: GateOptions): Gate {
  const allowed = new Set(options.allowedOrigins.map((origin) => new URL(origin).origin));
  const resolve = rememberNames(options.resolve ?? resolveName);
  return async (url) => {
    const host = hostOf(url);
    let found: readonly LookupAddress[];
    try {
      found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
    } catch (error) {
      if (options.unknownNamesPass) return { open: true, addresses: [] };
      return { open: false, reason: 'dns', message: codeOf(error) };
    }
    const addresses = allowed.has(url.origin)
      ? found
      : found.filter(({ address }) => !isNonPublicAddress(address));
    if (addresses.length > 0) return { open: true, addresses };
    return { open: false, reason: 'address', message: `${url.host} is not a public address` };
  };
}

/** A gate that can be shut for good, also to a request whose name is being resolved meanwhile. */
export interface SealableGate {
  readonly gate: Gate;
  readonly seal: () => void;
}

export function sealable(gate: Gate): SealableGate {
  let isSealed = false;
  const sealed: Passage = { open: false, reason: 'sealed', message: 'the way out is sealed' };
  return {
    gate: async (url) => {
      // Sealed, not even the name may be asked for.
      const passage = isSealed ? sealed : await gate(url);
      return isSealed ? sealed : passage;
    },
    seal: () => void (isSealed = true),
  };
}

const resolveName: Resolve = (host) => lookup(host, { all: true });

function rememberNames(resolve: Resolve): Resolve {
  const known = new Map<string, { readonly at: number; readonly answer: ReturnType<Resolve> }>();
  return (host) => {
    const now = performance.now();
    const before = known.get(host);
    if (before && now - before.at < REMEMBER_MS) return before.answer;
    const answer = resolve(host);
    known.set(host, { at: now, answer });
    // A failure may be passing: it is not kept.
    answer.catch(() => known.delete(host));
    const [oldest] = known.keys();
    if (known.size > REMEMBER_NAMES && oldest !== undefined) known.delete(oldest);
    return answer;
  };
}

/** Short engine word of an error (`ECONNREFUSED`), else its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

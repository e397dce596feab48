import { UnknownCoding } from './get-body.ts';
import type { GetFailure, GetFailureKind } from './get-types.ts';

export function getFailure(kind: GetFailureKind, detail: string): GetFailure {
  return { ok: false, kind, detail };
}

/**
 * The failure behind a rejection of node:http, node:tls or node:zlib, told by its code. A rejection that
 * is not the network's doing (a forbidden header, a mistake of ours) is thrown again.
 */
export function failureOf(error: unknown): GetFailure {
  if (error instanceof UnknownCoding) return getFailure('encoding', 'content-encoding');
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const kind = kindOf(code);
  if (kind === undefined) throw error;
  return getFailure(kind, code);
}

function kindOf(code: string): GetFailureKind | undefined {
  if (code === 'ENOTFOUND' || code === 'ENODATA' || code.startsWith('EAI_')) return 'dns';
  if (/CERT|^ERR_SSL|^ERR_TLS|^EPROTO$|^UNABLE_TO|SELF_SIGNED|^HOSTNAME_/.test(code)) return 'tls';
  if (code.startsWith('HPE_')) return 'protocol';
  if (/^Z_|^ERR_BROTLI|^ERR__ERROR_/.test(code)) return 'encoding';
  if (/^E(?!RR_)|^ERR_STREAM_PREMATURE_CLOSE$|^ERR_SOCKET/.test(code)) return 'connection';
  return undefined;
}

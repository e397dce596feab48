import { readFileSync } from 'node:fs';
import type { Socket } from 'node:net';

const LOOPBACK = '0100007F';

/**
 * Whether a loopback connection comes from this user's own programs. A port on 127.0.0.1 is open to
 * every account of the machine; Linux tells whose socket is at the other end, other systems do not, and
 * there every connection counts as ours.
 */
export function isOwnConnection(socket: Socket): boolean {
  const { remotePort = 0, localPort = 0 } = socket;
  const peer = `${LOOPBACK}:${hex(remotePort)} ${LOOPBACK}:${hex(localPort)} `;
  try {
    const table = readFileSync('/proc/net/tcp', 'latin1');
    const start = table.indexOf(peer);
    if (start === -1) return true;
    // After the addresses: state, queues, timer, retransmits, uid.
    const after = start + peer.length;
    const uid = Number(
      table
        .slice(after, after + 100)
        .trim()
        .split(/\s+/)[4],
    );
    return uid === process.getuid?.() || uid === 0;
  } catch {
    return true;
  }
}

function hex(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0');
}

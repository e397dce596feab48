import type { CDPSession } from 'playwright';
import type { StartedSound } from '#model';
import { within } from '../deadline.ts';

const LIMIT_MS = 1500;
const GROUP = 'sounds';
const MAX_SOUNDS = 20;

/** What plays or has played, muted media left out; one whose file the browser could not read may have. */
const MEDIA = `function () {
  return this.filter((one) => !one.muted && one.volume > 0)
    .filter((one) => !one.paused || one.played.length > 0 || (one.error && one.autoplay))
    .map((one) => ({ source: String(one.currentSrc || one.src).slice(-120), declared: one.autoplay && one.isConnected }));
}`;
const CONTEXTS = `function () {
  return this.filter((one) => one.state === 'running').map(() => ({ source: '', declared: false }));
}`;

/**
 * Sounds a page started without any action, also those that no element of the document plays. Asked of the page's own
 * world, where its objects are. Undefined when the page does not answer.
 */
export async function listSounds(
  session: CDPSession,
): Promise<readonly StartedSound[] | undefined> {
  try {
    const media = await within(LIMIT_MS, 'sounds', askAll(session, 'HTMLMediaElement', MEDIA));
    const made = await within(LIMIT_MS, 'sounds', askAll(session, 'AudioContext', CONTEXTS));
    return [...media, ...made].slice(0, MAX_SOUNDS);
  } catch {
    return undefined;
  }
}

async function askAll(session: CDPSession, kind: string, read: string): Promise<StartedSound[]> {
  const expression = `globalThis.${kind}.prototype`;
  const { result } = await session.send('Runtime.evaluate', { expression, objectGroup: GROUP });
  if (!result.objectId) throw new Error(`sounds: no ${kind}`);
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: GROUP,
  });
  if (!objects.objectId) throw new Error(`sounds: no ${kind}`);
  const answer = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: read,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(`sounds: ${answer.exceptionDetails.text}`);
  return answer.result.value as StartedSound[];
}

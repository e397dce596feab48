import { randomBytes } from 'node:crypto';
import type { BrowserContext, CDPSession } from 'playwright';
import type { RuntimeFacts } from '#model';
import { listenersOf } from './listeners.ts';
import { watchSensors } from './in-page/sensor-hooks.ts';

/** Interfaces for motion, orientation and camera that the page used, filled while it loads. */
export async function watchSensorUse(context: BrowserContext): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  // An unguessable name: the page can neither rely on it nor mistake it for its own.
  const binding = `audit${randomBytes(8).toString('hex')}`;
  await context.exposeBinding(
    binding,
    (_source, what: unknown) => void (used.size < 50 && used.add(String(what).slice(0, 50))),
  );
  await context.addInitScript({
    content: `(${watchSensors.toString()})(${JSON.stringify(binding)})`,
  });
  return used;
}

/** Which event types the page listens to, as the browser's debugger lists them. */
export async function collectListeners(session: CDPSession): Promise<RuntimeFacts['listeners']> {
  const onWindow = await listenersOf(session, 'window');
  const onDocument = await listenersOf(session, 'document');
  // Depth -1 answers for every element of every same-process frame in one call.
  const below = await listenersOf(session, 'document', { depth: -1, pierce: true });
  const own = new Set(onDocument.map((listener) => listener.backendNodeId));
  const onElements = below.filter((listener) => !own.has(listener.backendNodeId));
  const kinds = [
    ['window', onWindow],
    ['document', onDocument],
    ['element', onElements],
  ] as const;
  return kinds.flatMap(([target, listeners]) =>
    [...new Set(listeners.map((listener) => listener.type.slice(0, 100)))]
      .sort()
      .map((type) => ({ type, target })),
  );
}

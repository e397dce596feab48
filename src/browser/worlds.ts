import type { CDPSession, Page } from 'playwright';
import { within } from './deadline.ts';

/** Our own JavaScript world in one frame: same DOM as the page, none of its tampered natives. */
export interface FrameWorld {
  readonly session: CDPSession;
  readonly contextId: number;
  readonly frameId: string;
  readonly parentId: string | null;
  readonly url: string;
}

/** A frame in which no world could be opened. */
export interface ClosedFrame {
  readonly frameId: string;
  readonly parentId: string | null;
  readonly url: string;
  readonly reason: string;
}

export interface Worlds {
  /** Parents before children; the page's own frame first. */
  readonly open: readonly FrameWorld[];
  readonly closed: readonly ClosedFrame[];
  readonly sessions: readonly CDPSession[];
}

interface FrameTree {
  readonly frame: { readonly id: string; readonly parentId?: string; readonly url: string };
  readonly childFrames?: readonly FrameTree[];
}

const FRAME_LIMIT_MS = 3000;

/**
 * Opens an isolated world in every frame. Frames in another process (full Chromium isolates other sites'
 * frames, the headless shell does not) are reached through their own session.
 */
export async function openWorlds(page: Page, session: CDPSession): Promise<Worlds> {
  const trees = [{ session, tree: await frameTree(session) }];
  if (page.frames().length > countFrames(trees[0]?.tree)) {
    for (const frame of page.frames().slice(1)) {
      const own = await page
        .context()
        .newCDPSession(frame)
        .catch(() => undefined);
      if (own) trees.push({ session: own, tree: await frameTree(own) });
    }
  }
  const open: FrameWorld[] = [];
  const closed: ClosedFrame[] = [];
  for (const { session: owner, tree } of trees) {
    for (const { frame } of flatten(tree)) {
      const place = { frameId: frame.id, parentId: frame.parentId ?? null, url: frame.url };
      try {
        const created = owner.send('Page.createIsolatedWorld', {
          frameId: frame.id,
          worldName: 'audit',
        });
        const { executionContextId } = await within(FRAME_LIMIT_MS, 'world', created);
        open.push({ ...place, session: owner, contextId: executionContextId });
      } catch (error) {
        closed.push({ ...place, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { open, closed, sessions: trees.map((one) => one.session) };
}

async function frameTree(session: CDPSession): Promise<FrameTree> {
  const { frameTree: tree } = await within(
    FRAME_LIMIT_MS,
    'frames',
    session.send('Page.getFrameTree'),
  );
  return tree;
}

function flatten(tree: FrameTree): FrameTree[] {
  return [tree, ...(tree.childFrames ?? []).flatMap(flatten)];
}

function countFrames(tree: FrameTree | undefined): number {
  return tree ? flatten(tree).length : 0;
}

/** Evaluates an expression in a world; promises are awaited; the result must be JSON. */
export async function evaluateIn(
  world: FrameWorld,
  expression: string,
  limitMs: number,
  step: string,
): Promise<unknown> {
  const answer = await within(
    limitMs,
    step,
    world.session.send('Runtime.evaluate', {
      contextId: world.contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
      timeout: limitMs,
    }),
  );
  if (answer.exceptionDetails) {
    const { exception, text } = answer.exceptionDetails;
    throw new Error(`${step}: ${exception?.description?.split('\n')[0] ?? text}`);
  }
  return answer.result.value;
}

/** Source text that declares in-page functions and calls one of them with a JSON argument. */
export function callInPage(
  functions: readonly { toString(): string }[],
  entry: string,
  argument: unknown,
): string {
  return `(() => { ${functions.join('\n')}\nreturn ${entry}(${JSON.stringify(argument)}); })()`;
}

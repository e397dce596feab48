import { evaluateIn, type FrameWorld } from './worlds.ts';

/** Calls an in-page function by its name, with a JSON argument. */
export type Ask = (entry: string, argument: unknown) => Promise<unknown>;

/**
 * For steps that ask a page many times: their functions are sent once, with the first question, and called by
 * name from then on. Each question has its own time limit.
 */
export function converse(
  world: FrameWorld,
  step: string,
  limitMs: number,
  functions: readonly { readonly name: string }[],
): Ask {
  const place = `globalThis[${JSON.stringify(`rgaa ${step}`)}]`;
  const names = functions.map(({ name }) => name).join(', ');
  const source = `${place} = (() => { ${functions.join('\n')}\nreturn { ${names} }; })(); 0`;
  let sent: Promise<unknown> | undefined;
  return async (entry, argument) => {
    sent ??= evaluateIn(world, source, limitMs, step);
    await sent;
    return evaluateIn(world, `${place}.${entry}(${JSON.stringify(argument)})`, limitMs, step);
  };
}

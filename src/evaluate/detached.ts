/**
 * A copy of plain data that keeps nothing else alive: texts cut out of a page's text hold the whole of it,
 * and what is kept of a page must stay small however many pages there are.
 */
export function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

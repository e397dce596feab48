/** “1 page”, “0 pages”: in English only one is singular. */
export function s(count: number): string {
  return count === 1 ? '' : 's';
}

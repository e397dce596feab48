/** « 1 page », « 3 pages »: in French zero and one are singular. */
export function s(count: number): string {
  return count > 1 ? 's' : '';
}

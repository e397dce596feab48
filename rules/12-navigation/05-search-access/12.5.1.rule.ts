import { defineAccessRule, SEARCH } from '../_access-rules.ts';

/** 12.5.1: the search is reached by the same means on every page of a set. */
export default defineAccessRule('12.5.1', SEARCH, 'means');

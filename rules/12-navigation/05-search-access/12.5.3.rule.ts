import { defineAccessRule, SEARCH } from '../_access-rules.ts';

/** 12.5.3: that means comes in the same order in the source. */
export default defineAccessRule('12.5.3', SEARCH, 'order');

import { defineAccessRule, SEARCH } from '../_access-rules.ts';

/** 12.5.2: that means stands at the same place on screen. */
export default defineAccessRule('12.5.2', SEARCH, 'place');

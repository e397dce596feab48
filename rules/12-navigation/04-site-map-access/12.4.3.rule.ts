import { defineAccessRule, SITE_MAP } from '../_access-rules.ts';

/** 12.4.3: that means comes in the same order in the source. */
export default defineAccessRule('12.4.3', SITE_MAP, 'order');

import { defineAccessRule, SITE_MAP } from '../_access-rules.ts';

/** 12.4.2: that means stands at the same place on screen. */
export default defineAccessRule('12.4.2', SITE_MAP, 'place');

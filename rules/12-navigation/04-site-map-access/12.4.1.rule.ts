import { defineAccessRule, SITE_MAP } from '../_access-rules.ts';

/** 12.4.1: the site map is reached by the same means on every page of a set. */
export default defineAccessRule('12.4.1', SITE_MAP, 'means');

import { defineExplicitLinkRule } from '../_explicit-link.ts';

/** Links made of text and pictures: see `_explicit-link.ts`. */
export default defineExplicitLinkRule('6.1.3', 'composite');

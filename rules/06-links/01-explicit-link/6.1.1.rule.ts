import { defineExplicitLinkRule } from '../_explicit-link.ts';

/** Text links: see `_explicit-link.ts`. */
export default defineExplicitLinkRule('6.1.1', 'text');

import { defineExplicitLinkRule } from '../_explicit-link.ts';

/** Image links: see `_explicit-link.ts`. */
export default defineExplicitLinkRule('6.1.2', 'image');

import { defineExplicitLinkRule } from '../_explicit-link.ts';

/** Links inside an `<svg>`: see `_explicit-link.ts`. */
export default defineExplicitLinkRule('6.1.4', 'svg');

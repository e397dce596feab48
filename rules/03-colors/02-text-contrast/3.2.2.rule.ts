import { contrastRules } from '../_shared.ts';

/** Bold text below 18.5 px: 4.5:1. */
export default contrastRules('3.2.2');

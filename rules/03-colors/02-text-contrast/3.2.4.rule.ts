import { contrastRules } from '../_shared.ts';

/** Bold text of 18.5 px or more: 3:1. */
export default contrastRules('3.2.4');

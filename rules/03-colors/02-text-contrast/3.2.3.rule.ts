import { contrastRules } from '../_shared.ts';

/** Text of 24 px or more and not bold: 3:1. */
export default contrastRules('3.2.3');

import { contrastRules } from '../_shared.ts';

/** Text below 24 px and not bold: 4.5:1. */
export default contrastRules('3.2.1');

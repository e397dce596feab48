import { relevanceRule } from '../_shared.ts';

/** Labels given by `aria-labelledby`. */
export default relevanceRule('11.2.4', 'aria-labelledby');

import { relevanceRule } from '../_shared.ts';

/** Labels given by `aria-label`. */
export default relevanceRule('11.2.3', 'aria-label');

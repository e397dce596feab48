import { relevanceRule } from '../_shared.ts';

/** Labels given by a `label` element. */
export default relevanceRule('11.2.1', 'label');

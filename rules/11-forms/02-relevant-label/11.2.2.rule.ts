import { relevanceRule } from '../_shared.ts';

/** Labels given by `title`; with a placeholder beside it, both must say the same (RGAA glossary, field label). */
export default relevanceRule('11.2.2', 'title');

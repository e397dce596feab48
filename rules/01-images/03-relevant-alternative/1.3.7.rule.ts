import { relevantAlternative } from './_relevant-alternative.ts';

export default relevantAlternative('1.3.7', 'canvas');

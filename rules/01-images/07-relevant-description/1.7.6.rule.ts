import { relevantDescription } from './_relevant-description.ts';

export default relevantDescription('1.7.6', 'canvas');

import { alternativeContent } from './_alternative-content.ts';

export default alternativeContent({ test: '1.1.8', kind: 'canvas', pair: '1.2.5' });

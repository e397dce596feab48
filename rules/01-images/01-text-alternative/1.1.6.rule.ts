import { alternativeContent } from './_alternative-content.ts';

export default alternativeContent({ test: '1.1.6', kind: 'object', pair: '1.2.3' });

import { alternativeContent } from './_alternative-content.ts';

export default alternativeContent({ test: '1.1.7', kind: 'embed', pair: '1.2.6' });

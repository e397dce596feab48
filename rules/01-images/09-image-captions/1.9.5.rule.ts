import { tiedCaption } from './_tied-caption.ts';

export default tiedCaption('1.9.5', 'canvas');

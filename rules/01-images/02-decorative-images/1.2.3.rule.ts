import { hiddenImage } from './_hidden-image.ts';

export default hiddenImage('1.2.3', 'object');

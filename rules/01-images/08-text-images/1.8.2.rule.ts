import { textImage } from './_text-image.ts';

export default textImage('1.8.2', ['input']);

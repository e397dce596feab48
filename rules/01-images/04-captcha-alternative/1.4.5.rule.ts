import { challengeImage } from './_challenge-image.ts';

export default challengeImage('1.4.5', 'embed');

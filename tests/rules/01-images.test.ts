import { exampleSuite } from './example-suite.ts';

exampleSuite('01-images');

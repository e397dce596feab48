import { exampleSuite } from './example-suite.ts';

exampleSuite('09-information-structure');

import { exampleSuite } from './example-suite.ts';

exampleSuite('10-presentation');

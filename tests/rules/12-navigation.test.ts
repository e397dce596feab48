import { exampleSuite } from './example-suite.ts';

exampleSuite('12-navigation');

import { exampleSuite } from './example-suite.ts';

exampleSuite('05-tables');

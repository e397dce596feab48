import { exampleSuite } from './example-suite.ts';

exampleSuite('04-multimedia');

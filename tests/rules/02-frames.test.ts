import { exampleSuite } from './example-suite.ts';

exampleSuite('02-frames');

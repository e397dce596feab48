#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from '../dist/src/cli/main.js';

// Evidence of a page is a few megabytes that live for a moment. Left alone, the engine lets such garbage
// pile up to several times what is kept; collected well before it doubles, memory stays level.
setFlagsFromString('--heap-growing-percent=80');

process.exitCode = await main(process.argv.slice(2));

export { startDemo, type DemoServer } from './server.ts';

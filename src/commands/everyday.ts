export { check } from './check.ts';
export { demo } from './demo.ts';
export { list } from './list.ts';

/**
 * The tables of a component that is an object of options: `this` has the functions of one, and what those of the other return.
 * https://vuejs.org/api/options-state.html
 */
export const componentOptions = { functions: 'methods', computed: 'computed', getter: 'get' } as const;

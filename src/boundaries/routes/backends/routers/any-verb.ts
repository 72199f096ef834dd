/** What `router[method](path, …)` is read as, until its own method is put in place. */
export const anyVerb = 'get';

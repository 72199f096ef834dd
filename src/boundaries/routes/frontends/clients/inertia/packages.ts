/** The scope of Inertia's packages. */
export const scope = '@inertiajs/';

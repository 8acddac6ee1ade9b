/** Filled by what the first apply of a topology takes. */
export const criticalPaths = () => [];

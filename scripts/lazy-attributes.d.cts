/** Source of generated bindings in which blocks and maps are made when they are read first. */
export function lazy(text: string): string;
/** What `lazy` has made, as it was generated. */
export function eager(text: string): string;
